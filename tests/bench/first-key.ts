import type { Browser } from 'playwright-core';
import type { Conditions } from './conditions.ts';
import { type BenchPage, withPage } from './load.ts';

/** Interval of the key presses, in milliseconds. */
const INTERVAL_MS = 25;

/** A key that has an effect in each view. */
const KEYS = { stage: 'ArrowRight', reader: 'PageDown', page: 'PageDown' } as const;

/**
 * Presses a key repeatedly from the start of the navigation until it has an effect.
 * @returns milliseconds from the start of the navigation to the paint of that effect
 */
export function firstKey(
  browser: Browser,
  benchPage: BenchPage,
  conditions: Conditions,
): Promise<number> {
  return withPage(browser, benchPage, conditions, async (page) => {
    let resolvePainted: ((time: number) => void) | undefined;
    const painted = new Promise<number>((resolve) => {
      resolvePainted = resolve;
    });
    await page.exposeFunction('reportPaint', (time: number) => resolvePainted?.(time));
    await page.addInitScript(observeKeys);
    let waiting = true;
    const press = async () => {
      while (waiting) {
        await page.keyboard.press(KEYS[benchPage.view]);
        await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
      }
    };
    const navigation = page.goto(benchPage.address, { waitUntil: 'commit' });
    const pressing = press();
    const time = await painted;
    waiting = false;
    await Promise.all([pressing, navigation]);
    return time;
  });
}

/** Init script: a key has an effect when a listener prevents its default, or when the page scrolls. */
function observeKeys(): void {
  let reported = false;
  const report = () => {
    if (reported) return;
    reported = true;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Reflect.get(window, 'reportPaint')(performance.now());
      port2.postMessage(undefined);
    });
  };
  addEventListener('keydown', (event) => event.defaultPrevented && report());
  addEventListener('scroll', report, true);
}
