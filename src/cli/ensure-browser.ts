import { currentEnvironment } from './browser/environment.ts';
import { findBrowser } from './browser/find.ts';
import { log, reasonOf } from './log.ts';

/** Finds or installs a browser, before the tests start. @returns the exit code: 1 if there is none */
export async function main(): Promise<number> {
  try {
    await findBrowser(currentEnvironment());
    return 0;
  } catch (error) {
    log(reasonOf(error));
    return 1;
  }
}
