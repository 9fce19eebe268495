import type { Locator } from 'playwright-core';

/**
 * Advances the clock of a page until an element exists. For what a page does after a fixed time without
 * messages of other windows.
 */
export async function fastForwardUntil(element: Locator): Promise<void> {
  while ((await element.count()) === 0) await element.page().clock.fastForward(1000);
}
