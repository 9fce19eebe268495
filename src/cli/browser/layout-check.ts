import type { Page } from 'playwright-core';
import type { InjectedLayoutCheck } from '../../layout-check/injected.ts';
import type { LayoutProblem } from '../../layout-check/problem.ts';
import { bundleScript } from '../../vite/inline/bundle-script.ts';

/** The check is injected, so that decks of any build, hosted ones as well, are checked by this version of it. */
const FILE = 'src/layout-check/injected.ts';

let script: Promise<string> | undefined;

/** Bundles the check, once per process; call it early, while the browser starts. */
export function bundleLayoutCheck(): Promise<string> {
  script ??= bundleScript(process.cwd(), FILE).then(({ code }) => code);
  return script;
}

/** A view in a window, for which all slides are checked in all steps. */
export interface CheckedView {
  readonly layout: 'stage' | 'reader';
  readonly width: number;
  readonly height: number;
}

/** Checks every slide of an opened deck in a view, whichever view the page itself shows. */
export async function checkView(page: Page, view: CheckedView): Promise<LayoutProblem[]> {
  await injectInto(page);
  return page.evaluate((options) => window.layoutCheck.checkDeck(document, options), view);
}

/** Checks the slides of an opened deck as they are printed; those left out are not checked. */
export function checkPaper(page: Page): Promise<LayoutProblem[]> {
  return withPrintStyles(page, () => checkPrintedSlides(page));
}

/** The same where the page has its print styles already. */
export async function checkPrintedSlides(page: Page): Promise<LayoutProblem[]> {
  await injectInto(page);
  await loadPictures(page);
  return page.evaluate(() => window.layoutCheck.checkPaper(document));
}

/** Gives a page its print styles during some work. Each change of them lays out all slides anew. */
export async function withPrintStyles<Result>(
  page: Page,
  work: () => Promise<Result>,
): Promise<Result> {
  await page.emulateMedia({ media: 'print' });
  try {
    return await work();
  } finally {
    await page.emulateMedia({ media: null });
  }
}

/** Loads all pictures of the slides: those below the window are loaded late. One that cannot be decoded is reported as missing. */
export async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      Array.from(
        document.querySelectorAll<HTMLImageElement>('.slide:not(.left-out) img'),
        (picture) => {
          picture.loading = 'eager';
          return picture.decode();
        },
      ),
    ),
  );
}

/** Checks the slide that the Stage shows, as it is now. */
export async function checkPresentSlide(page: Page): Promise<LayoutProblem[]> {
  await injectInto(page);
  return page.evaluate(() => window.layoutCheck.checkPresent(document));
}

async function injectInto(page: Page): Promise<void> {
  if (await page.evaluate(() => 'layoutCheck' in window)) return;
  await page.evaluate(await bundleLayoutCheck());
}

declare global {
  interface Window {
    /** Only after it was injected. */
    readonly layoutCheck: InjectedLayoutCheck;
  }
}
