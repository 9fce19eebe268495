import type { Page } from 'playwright-core';

/** A slide as the exports see it. */
export interface ListedSlide {
  readonly name: string;
  /** How many steps follow its first appearance. */
  readonly steps: number;
}

/**
 * In a page: sets all letters as wide as they were drawn and where they belong, for the settings of some
 * machines would fit them to pixels, also on paper.
 */
export function setLettersExactly(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { text-rendering: geometricPrecision; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** The slides of a page, in the order of the document. */
export function slidesOf(page: Page): Promise<ListedSlide[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.deck-slides > .slide')].map((slide) => ({
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

/** Waits until the typefaces of what is in sight have come. No text asks for them while the page waits for them itself. */
export async function typefacesReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['awaits'] === undefined);
  await page.evaluate(() => document.fonts.ready);
}

/** Waits until nothing moves any more, and everything stands as it is to be seen. */
export async function settle(page: Page): Promise<void> {
  await typefacesReady(page);
  await page.waitForFunction(() => {
    const { shown, renderedAround } = document.querySelector<HTMLElement>('.deck')?.dataset ?? {};
    const present = document.querySelector('.deck-slides > .present');
    // On the Stage, the slides around the present one are laid out in idle time.
    const laidOut = shown === undefined || renderedAround === present?.id;
    return laidOut && document.querySelector('[data-figure-state="moving"]') === null;
  });
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
