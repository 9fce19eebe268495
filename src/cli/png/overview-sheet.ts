import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { FALLBACK } from '../../fonts/fallback-family.ts';
import type { DeckPage } from '../browser/deck-page.ts';
import type { ExportContext } from '../export-context.ts';

/** An exported picture of a slide. */
export interface Picture {
  /** Relative to the output folder: `fr/01-title.png`. */
  readonly path: string;
  /** Where it is staged. */
  readonly file: string;
  readonly label: string;
}

/** More would make a picture too high for some viewers: with four in a row, 48 are about 4000 pixels. */
const PICTURES_PER_SHEET = 48;
const WIDTH = 1920;

/** URL of the sheet's page, relative to the deck's page, so that the URLs of fonts in its styles resolve. */
const SHEET = 'overview-sheet';

/**
 * Makes overview sheets of all pictures of a language. A sheet is the screenshot of a page of the deck's origin with
 * the deck's styles, and so has its fonts and colours.
 * @returns the paths, relative to the output folder
 */
export async function overviewSheets(
  context: ExportContext,
  pictures: readonly Picture[],
): Promise<string[]> {
  const { deckPage, output, log } = context;
  const count = Math.ceil(pictures.length / PICTURES_PER_SHEET);
  const paths: string[] = [];
  for (let sheet = 0; sheet < count; sheet++) {
    const path = `${deckPage.lang}/overview${count > 1 ? `-${sheet + 1}` : ''}.png`;
    const file = await output.place(path);
    const picturesOnSheet = pictures.slice(
      sheet * PICTURES_PER_SHEET,
      (sheet + 1) * PICTURES_PER_SHEET,
    );
    await captureSheet(deckPage, picturesOnSheet, file);
    log(path);
    paths.push(path);
  }
  return paths;
}

async function captureSheet(
  deckPage: DeckPage,
  pictures: readonly Picture[],
  file: string,
): Promise<void> {
  const styles = await deckPage.page
    .locator('link[rel=stylesheet], style')
    .evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML));
  const page = await deckPage.page.context().newPage();
  try {
    await page.setViewportSize({ width: WIDTH, height: 1080 });
    const address = new URL(SHEET, deckPage.address).href;
    await page.route(`${address}*`, (route) => {
      const picture = pictures[Number(/-(\d+)\.png$/.exec(route.request().url())?.[1])];
      return picture
        ? route.fulfill({ path: picture.file })
        : route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: sheetHtml(deckPage.title, styles, pictures),
          });
    });
    await page.goto(address);
    await page.evaluate(async (fallback) => {
      const deckFonts = [...document.fonts].filter(({ family }) => !family.includes(fallback));
      // Failed requests are reported by the listeners of the context.
      await Promise.allSettled(deckFonts.map((face) => face.load()));
      document.body.hidden = false;
      await Promise.all(Array.from(document.images, (image) => image.decode()));
    }, FALLBACK);
    await page.screenshot({ path: file, fullPage: true, scale: 'css' });
  } finally {
    await page.close();
  }
}

/** The HTML of a sheet. Its rules are in no cascade layer, and so take precedence over the deck's. */
function sheetHtml(title: string, styles: readonly string[], pictures: readonly Picture[]): string {
  const rules = `
    body { margin: 0; padding: 48px; background: var(--color-paper); color: var(--color-ink); font: 20px/1.3 var(--font-label); }
    h1 { margin: 0 0 32px; font: 800 48px/1 var(--font-label); }
    ol { display: grid; grid-template-columns: repeat(4, 1fr); gap: 32px; margin: 0; padding: 0; list-style: none; }
    img { display: block; width: 100%; outline: 1px solid var(--color-ink); }
    p { margin: 10px 0 0; }
  `;
  const page = h('html', [
    h('head', [h('title', title), { type: 'raw', value: styles.join('') }, h('style', rules)]),
    // Hidden until the fonts are loaded: without system fonts, Chromium drops web fonts that load after layout.
    h('body', { hidden: true }, [
      h('h1', title),
      h(
        'ol',
        pictures.map(({ label }, index) =>
          h('li', [h('img', { src: `${SHEET}-${index}.png`, alt: '' }), h('p', label)]),
        ),
      ),
    ]),
  ]);
  return toHtml([{ type: 'doctype' }, page], { allowDangerousHtml: true });
}
