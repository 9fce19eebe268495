import type { Locator } from 'playwright-core';

/**
 * Lets the time of a page pass until something is there, in place of waiting for it: where a page gives
 * others time to answer, and there is nobody who could.
 */
export async function passTimeUntil(there: Locator): Promise<void> {
  while ((await there.count()) === 0) await there.page().clock.fastForward(1000);
}
