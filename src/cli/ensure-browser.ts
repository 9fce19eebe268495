import { currentEnvironment } from './browser/environment.ts';
import { findBrowser } from './browser/find.ts';
import { log, reasonOf } from './log.ts';

/**
 * Sees to it that there is a browser, before anything else is done or told.
 * @returns the code to leave with: 0, or 1 when there is none, which one sentence says
 */
export async function main(): Promise<number> {
  try {
    await findBrowser(currentEnvironment());
    return 0;
  } catch (error) {
    log(reasonOf(error));
    return 1;
  }
}
