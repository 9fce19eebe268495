import type { Browser } from 'playwright-core';
import { settle } from '../../src/cli/browser/stage-page.ts';
import type { Conditions } from './conditions.ts';
import { type Opened, withPage } from './load.ts';

/** What a step has taken from the key to the paint, in milliseconds. */
export interface Step {
  readonly took: number;
  /** Whether it shows a figure, or another of its states. */
  readonly figure: boolean;
}

/** Walks through the whole deck on the Stage, one key after the other, each when all has come to rest. */
export function walk(browser: Browser, opened: Opened, conditions: Conditions): Promise<Step[]> {
  return withPage(browser, opened, conditions, async (page) => {
    await page.addInitScript(time);
    await page.goto(opened.address);
    await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
    const steps: Step[] = [];
    for (;;) {
      await settle(page);
      const before = await page.evaluate(placeOnStage);
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => Reflect.has(window, 'took'));
      const { took, ...after } = await page.evaluate(placeOnStage);
      if (after.place === before.place) return steps;
      steps.push({ took, figure: after.figure });
    }
  });
}

/** Runs in the page: where it is, and what the last key has taken. */
function placeOnStage(): { place: string; figure: boolean; took: number } {
  const slide = document.querySelector('.deck-slides > .present');
  const shown = slide?.querySelectorAll('.fragment.visible').length;
  const took = Number(Reflect.get(window, 'took'));
  Reflect.deleteProperty(window, 'took');
  return {
    place: `${slide?.id}/${shown}`,
    figure: slide?.querySelector('figure[data-figure]') !== null,
    took,
  };
}

/** Runs in the page, before anything else: times each key until the frame that it leads to has been painted. */
function time(): void {
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Reflect.set(window, 'took', performance.now() - timeStamp);
        port2.postMessage(undefined);
      });
    },
    true,
  );
}
