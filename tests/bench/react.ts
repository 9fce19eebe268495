import type { Browser } from 'playwright-core';
import type { Conditions } from './conditions.ts';
import { type Opened, withPage } from './load.ts';

/** How often somebody presses who waits for the page to react, in milliseconds. */
const EVERY = 25;

/** The keys that ask for something in each view. */
const KEYS = { stage: 'ArrowRight', reader: 'PageDown', page: 'PageDown' } as const;

/**
 * Presses a key from the beginning until something comes of it.
 * @returns when the effect has been painted, in milliseconds from the beginning of the navigation
 */
export function firstKey(browser: Browser, opened: Opened, conditions: Conditions) {
  return withPage(browser, opened, conditions, async (page) => {
    let reacted: ((when: number) => void) | undefined;
    const when = new Promise<number>((resolve) => {
      reacted = resolve;
    });
    await page.exposeFunction('reacted', (at: number) => reacted?.(at));
    await page.addInitScript(watch);
    let waiting = true;
    const press = async () => {
      while (waiting) {
        await page.keyboard.press(KEYS[opened.view]);
        await new Promise((resolve) => setTimeout(resolve, EVERY));
      }
    };
    const arrived = page.goto(opened.address, { waitUntil: 'commit' });
    const pressing = press();
    const result = await when;
    waiting = false;
    await Promise.all([pressing, arrived]);
    return result;
  });
}

/** Runs in the page: a key has worked when the page took it for itself, or was moved by it. */
function watch(): void {
  let told = false;
  const worked = () => {
    if (told) return;
    told = true;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Reflect.get(window, 'reacted')(performance.now());
      port2.postMessage(undefined);
    });
  };
  addEventListener('keydown', (event) => event.defaultPrevented && worked());
  addEventListener('scroll', worked, true);
}
