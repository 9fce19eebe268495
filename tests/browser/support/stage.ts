import type { Page } from 'playwright-core';

/** Where a stage is: the slide in sight, the address, how many steps are shown. */
export interface Place {
  readonly slide: string;
  readonly hash: string;
  readonly steps: number;
}

/** What is on screen now. Waits until the present slide is in sight, which takes a frame. */
export async function placeOf(page: Page): Promise<Place> {
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll('.slides > .slide')].filter((slide) =>
      slide.checkVisibility({ visibilityProperty: true }),
    );
    return shown.some((slide) => slide.classList.contains('present'));
  });
  return page.evaluate(() => {
    const present = document.querySelector('.slides > .present');
    return {
      slide: present?.id ?? '',
      hash: decodeURIComponent(location.hash.slice(1)),
      steps: present?.querySelectorAll('.fragment.visible').length ?? 0,
    };
  });
}

/** Names of the slides in the order of the document, with the number of steps of each. */
export function slidesOf(page: Page): Promise<{ name: string; steps: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.slides > .slide')].map((slide) => ({
      name: slide.id,
      steps: slide.querySelectorAll('.fragment').length,
    })),
  );
}

/** Goes to a slide by its address and shows all its steps, with every movement at its end. */
export async function showWhole(page: Page, name: string, steps: number): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `${name}/${steps}`);
  await page.locator(`#${name}.present`).waitFor();
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
