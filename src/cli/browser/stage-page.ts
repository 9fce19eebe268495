import type { Page } from 'playwright-core';

/** A slide of a page. */
export interface ListedSlide {
  readonly name: string;
  /** Number of steps after the initial one. */
  readonly steps: number;
}

/** Init script: subpixel glyph widths and positions; some machines are configured to round them, also in PDFs. */
export function useSubpixelGlyphs(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { text-rendering: geometricPrecision; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** The slides of a page, in the order of the document. */
export function listSlides(page: Page): Promise<ListedSlide[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.slides > .slide')].map((slide) => ({
      name: slide.id,
      // As `stepsOf` counts them.
      steps: new Set(
        Array.from(
          slide.querySelectorAll<HTMLElement>('.fragment'),
          (fragment) => fragment.dataset['fragmentIndex'] ?? fragment,
        ),
      ).size,
    })),
  );
}

/** Navigates to a step of a slide with its hash, and waits until its animations have ended. */
export async function showStep(page: Page, name: string, step: number): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `${name}/${step}`);
  await page.locator(`[id="${name}"].present`).waitFor();
  await settle(page);
}

/** Waits until the fonts in use are loaded; while `data-awaits` is set, the page has not requested them yet. */
export async function fontsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['awaits'] === undefined);
  await page.evaluate(() => document.fonts.ready);
}

/** Waits until neighbouring slides are rendered, fonts and pictures loaded and animations ended, in two calls only. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { shown, renderedAround } = document.querySelector<HTMLElement>('.deck')?.dataset ?? {};
    const present = document.querySelector('.slides > .present');
    // The Stage renders the neighbours of the current slide in idle time.
    const isRendered = shown === undefined || renderedAround === present?.id;
    const hasRequestedFonts = document.documentElement.dataset['awaits'] === undefined;
    const isMoving = document.querySelector('[data-figure-state="moving"]') !== null;
    return isRendered && hasRequestedFonts && !isMoving;
  });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A picture that cannot be decoded is reported as missing.
    await Promise.allSettled(
      Array.from(document.querySelectorAll<HTMLImageElement>('.present img'), (picture) => {
        picture.loading = 'eager';
        return picture.decode();
      }),
    );
    await Promise.all(
      document
        .getAnimations()
        // Scroll-driven animations never finish.
        .filter(({ timeline }) => timeline === document.timeline)
        .map((animation) => animation.finished.catch(() => {})),
    );
  });
}
