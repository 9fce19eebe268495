import type { Page } from 'playwright-core';

/** Where a stage is: the slide in sight, the address, how many steps are shown. */
export interface Place {
  readonly slide: string;
  readonly hash: string;
  readonly steps: number;
}

/** What is on screen now, once the frame that is on its way has been drawn. */
export function placeOf(page: Page): Promise<Place> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const shown = [...document.querySelectorAll<HTMLElement>('.slides > .slide')].filter((slide) =>
      slide.checkVisibility({ visibilityProperty: true, opacityProperty: false }),
    );
    const present = document.querySelector<HTMLElement>('.slides > .present');
    return {
      slide: shown.includes(present as HTMLElement) ? (present?.id ?? '') : '(not in sight)',
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

/** Waits until charts stand and nothing moves. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() =>
    [
      ...document.querySelectorAll<HTMLElement>('.present figure, [data-view="reader"] figure'),
    ].every((figure) => figure.dataset['figureState'] !== undefined),
  );
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
  );
}
