import { findBrowser } from './find-browser.ts';
import { thisMachine } from './machine.ts';
import { reasonOf, tell } from './telling.ts';

/**
 * Sees to it that there is a browser, before anything else is done or told.
 * @returns the code to leave with: 0, or 1 when there is none, which one sentence says
 */
export async function main(): Promise<number> {
  try {
    await findBrowser(thisMachine());
    return 0;
  } catch (error) {
    tell(reasonOf(error));
    return 1;
  }
}
