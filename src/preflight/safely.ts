import { fill } from '../words/fill.ts';
import type { PreflightWords } from '../words/preflight/words.ts';
import type { Finding } from './check.ts';

/** How long a check may take, in seconds. */
const PATIENCE = 15;

/** What some work finds; a check that fails or hangs has found that it could not be made. Never throws. */
export async function safely(
  work: () => Promise<Finding>,
  words: PreflightWords,
): Promise<Finding> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    waiting = setTimeout(
      () => reject(new Error(fill(words.noAnswer, { seconds: PATIENCE }))),
      PATIENCE * 1000,
    );
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      state: 'unknown',
      sentence: fill(words.notChecked, { reason }),
      cure: words.notCheckedCure,
    };
  } finally {
    clearTimeout(waiting);
  }
}
