import { interpolate } from '../i18n/interpolate.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
import type { Finding } from './check.ts';

/** How long a check may take, in seconds. */
const PATIENCE = 15;

/** What some work finds; a check that fails or hangs has found that it could not be made. Never throws. */
export async function runCheck(
  work: () => Promise<Finding>,
  messages: PreflightMessages,
): Promise<Finding> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    waiting = setTimeout(
      () => reject(new Error(interpolate(messages.noAnswer, { seconds: PATIENCE }))),
      PATIENCE * 1000,
    );
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      state: 'unknown',
      sentence: interpolate(messages.notChecked, { reason }),
      cure: messages.notCheckedCure,
    };
  } finally {
    clearTimeout(waiting);
  }
}
