import type { Browser, Page } from 'playwright-core';
import type { Conditions } from './conditions.ts';
import { type BenchPage, withPage } from './load.ts';

/** A step of the presentation. */
export interface Step {
  /** From the key press to the paint, in milliseconds. */
  readonly duration: number;
  /** Whether the slide has a figure. */
  readonly figure: boolean;
}

/**
 * Steps through the deck on the Stage; each key is pressed once the previous step has settled.
 * @param limit how many steps are taken at most
 */
export function walk(
  browser: Browser,
  benchPage: BenchPage,
  conditions: Conditions,
  limit: number,
): Promise<Step[]> {
  return withPage(browser, benchPage, conditions, async (page) => {
    await page.addInitScript(timeKeys);
    await page.goto(benchPage.address);
    await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
    const steps: Step[] = [];
    while (steps.length < limit) {
      await settle(page);
      const before = await page.evaluate(readState);
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => Reflect.has(window, 'keyDuration'));
      const { duration, position, figure } = await page.evaluate(readState);
      if (position === before.position) break;
      steps.push({ duration, figure });
    }
    return steps;
  });
}

/**
 * Waits until fonts are loaded, neighbouring slides rendered and animations ended. Unlike the exports, it works with
 * earlier versions of the deck.
 */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const around = document.querySelector<HTMLElement>('main')?.dataset['renderedAround'];
    const isRendered = around === document.querySelector('.slide.present')?.id;
    const isMoving = document.querySelector('[data-figure-state="moving"]') !== null;
    return isRendered && !isMoving && !('awaits' in document.documentElement.dataset);
  });
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() =>
    Promise.all(
      document.getAnimations().map((animation) => animation.finished.catch(() => undefined)),
    ),
  );
}

/** In the page: its position, and the duration of the last key, which it resets. */
function readState(): { position: string; figure: boolean; duration: number } {
  const slide = document.querySelector('.slide.present');
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
