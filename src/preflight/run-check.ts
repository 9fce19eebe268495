import { interpolate } from '../i18n/interpolate.ts';
import type { PreflightMessages } from '../i18n/preflight-messages.ts';
import type { Finding } from './check.ts';

const CHECK_TIMEOUT_MS = 15_000;

/** The finding of a check; one with the state `unknown` if it rejects or times out. Never rejects. */
export async function runCheck(
  check: () => Promise<Finding>,
  messages: PreflightMessages,
): Promise<Finding> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    const seconds = CHECK_TIMEOUT_MS / 1000;
    timer = setTimeout(
      () => reject(new Error(interpolate(messages.timeout, { seconds }))),
      CHECK_TIMEOUT_MS,
    );
  });
  try {
    return await Promise.race([check(), timeout]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      state: 'unknown',
      sentence: interpolate(messages.notChecked, { reason }),
      advice: messages.notCheckedAdvice,
    };
  } finally {
    clearTimeout(timer);
  }
}
