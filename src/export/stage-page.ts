import type { Page } from 'playwright-core';

/** A slide as the exports see it. */
export interface ListedSlide {
  readonly name: string;
  /** How many steps follow its first appearance. */
  readonly steps: number;
}

/** The slides of a page, in the order of the document. */
export function slidesOf(page: Page): Promise<ListedSlide[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.slides > .slide')].map((slide) => ({
      name: slide.id,
      steps: slide.querySelectorAll('.fragment').length,
    })),
  );
}

/** Goes to a step of a slide by its address, and waits until it stands there with every movement at its end. */
export async function showStep(page: Page, name: string, step: number): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `${name}/${step}`);
  await page.locator(`[id="${name}"].present`).waitFor();
  await settle(page);
}

/** Waits until figures stand, those of the present slide unless told otherwise, and nothing moves. */
export async function settle(page: Page, figures = '.present figure'): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].every(
        (figure) => figure.dataset['figureState'] !== undefined,
      ),
    figures,
  );
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        // What is moved by scrolling never ends.
        .filter(({ timeline }) => timeline === document.timeline)
        .map((animation) => animation.finished.catch(() => {})),
    ),
  );
}
