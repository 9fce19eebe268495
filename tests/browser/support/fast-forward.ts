import type { Locator } from 'playwright-core';

/**
 * Advances the clock of a page until an element exists. For pages that wait a fixed time for answers of
 * other windows when there is no such window.
 */
export async function fastForwardUntil(element: Locator): Promise<void> {
  while ((await element.count()) === 0) await element.page().clock.fastForward(1000);
}
