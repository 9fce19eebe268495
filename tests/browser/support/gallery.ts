import type { Locator, Page } from 'playwright-core';
import { createServer } from 'vite';
import { deckPlugins } from '../../../src/vite/deck-plugins.ts';
import { rememberTexts, type TileTexts, textsIn } from './gallery-texts.ts';
import { type Opening, open } from './open.ts';
import { lookAtParts, type Part, type Picture, type Pixels } from './pixels.ts';

/** What a person would see of a tile. */
export interface Tile extends TileTexts {
  readonly pictureSeen: Pixels;
  readonly chartSeen: Pixels;
}

/** A development server that shows the gallery, and follows no change while it is looked at. */
export async function serveGallery(): Promise<{ site: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: false,
    publicDir: 'assets',
    logLevel: 'silent',
    plugins: deckPlugins(),
    cacheDir: 'node_modules/.cache/gallery',
    // Found before a page asks for it, which would make that page load twice.
    optimizeDeps: { include: ['chart.js'] },
    server: { host: '127.0.0.1', port: 0, watch: null },
  });
  await server.listen();
  return { site: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

/** Opens the gallery, or the part of it that a query chooses, ready to be examined. */
export async function openGallery(site: string, opening: Opening = {}): Promise<Page> {
  const page = await open({
    site,
    // A state of a figure fits in it whole; a quarter of the pixels shows whether something is painted.
    viewport: { width: 2500, height: 3600 },
    deviceScaleFactor: 0.5,
    expected: [/\[vite\]/],
    ...opening,
    at: `gallery/${opening.at ?? ''}`,
    prepare: async (it) => {
      await rememberTexts(it);
      await opening.prepare?.(it);
    },
  });
  await drawn(page);
  return page;
}

/** Goes from the gallery to the part of it that a query chooses. */
export async function choosePart(page: Page, query: Readonly<Record<string, string>>) {
  await page.goto(new URL(`?${new URLSearchParams(query)}`, page.url()).href);
  await drawn(page);
}

// The development server compiles the deck for each page.
const drawn = (page: Page) => page.locator('[data-drawn]').first().waitFor({ timeout: 100_000 });

/** Shows a state of a figure alone: it fits in the window, and a screenshot has nothing else to lay out and to paint. */
export async function showAlone(state: Locator): Promise<void> {
  await state.evaluate((alone) => {
    const parts = 'header, h2, .gallery-data, .gallery-state';
    for (const part of document.querySelectorAll<HTMLElement>(parts)) {
      part.style.display = part === alone ? '' : 'none';
    }
  });
  await state.and(state.page().locator('[data-drawn]')).waitFor();
}

/** Looks at every tile of the page, or of some states of figures, one state after the other. */
export async function tilesOf(
  page: Page,
  states: Locator = page.locator('.gallery-state'),
): Promise<Tile[]> {
  const texts: TileTexts[] = [];
  const pictures: Picture[] = [];
  for (const state of await states.all()) {
    await showAlone(state);
    texts.push(...(await textsIn(state)));
    // One picture of them all, whose parts are looked at.
    pictures.push({ parts: await drawingsIn(state), png: await state.screenshot() });
  }
  const seen = await lookAtParts(page, pictures);
  return texts.map((tile, index) => ({
    ...tile,
    pictureSeen: seen[2 * index] as Pixels,
    chartSeen: seen[2 * index + 1] as Pixels,
  }));
}

/** Where the pictures and charts of a part of the page are in it, a picture and its chart in turn. */
function drawingsIn(part: Locator): Promise<Part[]> {
  return part.evaluate((section) => {
    const whole = section.getBoundingClientRect();
    return Array.from(section.querySelectorAll('.gallery-tile svg, .gallery-chart'), (drawing) => {
      const box = drawing.getBoundingClientRect();
      return [
        (box.left - whole.left) / whole.width,
        (box.top - whole.top) / whole.height,
        box.width / whole.width,
        box.height / whole.height,
      ] as const;
    });
  });
}
