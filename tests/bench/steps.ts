import type { Browser } from 'playwright-core';
import { settle } from '../../src/cli/browser/stage-page.ts';
import type { Conditions } from './conditions.ts';
import { type BenchPage, withPage } from './load.ts';

/** A step of the presentation. */
export interface Step {
  /** From the key press to the paint, in milliseconds. */
  readonly duration: number;
  /** Whether the slide has a figure. */
  readonly figure: boolean;
}

/** Steps through the whole deck on the Stage; each key is pressed once the previous step has settled. */
export function walk(
  browser: Browser,
  benchPage: BenchPage,
  conditions: Conditions,
): Promise<Step[]> {
  return withPage(browser, benchPage, conditions, async (page) => {
    await page.addInitScript(timeKeys);
    await page.goto(benchPage.address);
    await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
    const steps: Step[] = [];
    for (;;) {
      await settle(page);
      const before = await page.evaluate(readState);
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => Reflect.has(window, 'keyDuration'));
      const { duration, position, figure } = await page.evaluate(readState);
      if (position === before.position) return steps;
      steps.push({ duration, figure });
    }
  });
}

/** In the page: its position, and the duration of the last key, which it resets. */
function readState(): { position: string; figure: boolean; duration: number } {
  const slide = document.querySelector('.slides > .present');
  const visible = slide?.querySelectorAll('.fragment.visible').length;
  const duration = Number(Reflect.get(window, 'keyDuration'));
  Reflect.deleteProperty(window, 'keyDuration');
  return {
    position: `${slide?.id}/${visible}`,
    figure: slide?.querySelector('figure[data-figure]') !== null,
    duration,
  };
}

/** Init script: measures each key press until the next frame has been painted. */
function timeKeys(): void {
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Reflect.set(window, 'keyDuration', performance.now() - timeStamp);
        port2.postMessage(undefined);
      });
    },
    true,
  );
}
