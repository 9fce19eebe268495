import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { FALLBACK } from '../../fonts/fallback-family.ts';
import type { Job } from '../job.ts';

/** A picture of a slide that has been made. */
export interface Picture {
  /** In the export: `fr/01-title.png`. */
  readonly path: string;
  /** Where it is now. */
  readonly file: string;
  readonly label: string;
}

/** A sheet is four pictures wide and at most this many long, which any viewer can still open. */
const ON_A_SHEET = 48;
const WIDTH = 1920;

/** Its address beside the deck's own page, whose styles ask for its typefaces from there. */
const SHEET = 'overview-sheet';

/**
 * Makes the sheet, or sheets, with all pictures of an edition. The browser lays it out, as a page of
 * the deck's own site, so that it is set in the deck's fonts and colours.
 * @returns the paths in the delivery
 */
export async function overviewSheets(job: Job, pictures: readonly Picture[]): Promise<string[]> {
  const { deckPage, output, log } = job;
  const count = Math.ceil(pictures.length / ON_A_SHEET);
  const paths: string[] = [];
  for (let sheet = 0; sheet < count; sheet++) {
    const path = `${deckPage.lang}/overview${count > 1 ? `-${sheet + 1}` : ''}.png`;
    const file = await output.place(path);
    const on = pictures.slice(sheet * ON_A_SHEET, (sheet + 1) * ON_A_SHEET);
    await shoot(job, on, file);
    log(path);
    paths.push(path);
  }
  return paths;
}

async function shoot({ deckPage }: Job, pictures: readonly Picture[], file: string): Promise<void> {
  const styles = await deckPage.page
    .locator('link[rel=stylesheet], style')
    .evaluateAll((parts) => parts.map(({ outerHTML }) => outerHTML));
  const page = await deckPage.page.context().newPage();
  try {
    await page.setViewportSize({ width: WIDTH, height: 1080 });
    const address = new URL(SHEET, deckPage.address).href;
    await page.route(`${address}*`, (route) => {
      const asked = pictures[Number(/-(\d+)\.png$/.exec(route.request().url())?.[1])];
      return asked
        ? route.fulfill({ path: asked.file })
        : route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: sheet(deckPage.title, styles, pictures),
          });
    });
    await page.goto(address);
    await page.evaluate(async (fallback) => {
      const own = [...document.fonts].filter(({ family }) => !family.includes(fallback));
      // What does not come is told with its address.
      await Promise.allSettled(own.map((face) => face.load()));
      document.body.hidden = false;
      await Promise.all(Array.from(document.images, (picture) => picture.decode()));
    }, FALLBACK);
    await page.screenshot({ path: file, fullPage: true, scale: 'css' });
  } finally {
    await page.close();
  }
}

/** The page of a sheet. Its rules stand outside the layers of the deck's style sheet, and so above them. */
function sheet(title: string, styles: readonly string[], pictures: readonly Picture[]): string {
  const rules = `
    body { margin: 0; padding: 48px; background: var(--color-paper); color: var(--color-ink); font: 20px/1.3 var(--font-label); }
    h1 { margin: 0 0 32px; font: 800 48px/1 var(--font-label); }
    ol { display: grid; grid-template-columns: repeat(4, 1fr); gap: 32px; margin: 0; padding: 0; list-style: none; }
    img { display: block; width: 100%; outline: 1px solid var(--color-ink); }
    p { margin: 10px 0 0; }
  `;
  const page = h('html', [
    h('head', [h('title', title), { type: 'raw', value: styles.join('') }, h('style', rules)]),
    // Without any font of its system, a browser drops typefaces that it meets while it lays out.
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
