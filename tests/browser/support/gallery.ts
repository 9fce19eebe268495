import type { Locator, Page } from 'playwright-core';
import { createServer } from 'vite';
import { deckPlugins } from '../../../src/vite/deck-plugins.ts';
import { readTileTexts, recordCanvasTexts, type TileTexts } from './gallery-texts.ts';
import { type OpenOptions, open } from './open.ts';
import { type ImageRegions, measureRegions, type PixelStats, type Region } from './pixels.ts';

/** The texts and pixel statistics of a tile. */
export interface Tile extends TileTexts {
  readonly picturePixels: PixelStats;
  readonly chartPixels: PixelStats;
}

/** Starts a development server for the gallery, without file watching. */
export async function serveGallery(): Promise<{ site: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: false,
    publicDir: 'assets',
    logLevel: 'silent',
    plugins: deckPlugins(),
    cacheDir: 'node_modules/.cache/gallery',
    // Pre-bundled, because discovering it later would reload the page.
    optimizeDeps: { include: ['chart.js'] },
    // The dependencies of a copied project are outside of its folder.
    server: { host: '127.0.0.1', port: 0, watch: null, fs: { strict: false } },
  });
  await server.listen();
  const site = server.resolvedUrls?.local[0] ?? '';
  // The first page compiles all content, which may take longer than a page may take.
  await (await fetch(`${site}gallery/?figure=none`)).text();
  return { site, close: () => server.close() };
}

/** For the development server, which compiles the modules on request. */
const SERVER_TIMEOUT_MS = 100_000;

/** Opens the gallery, filtered by the query in `at`, and waits until its figures are drawn. */
export async function openGallery(site: string, options: OpenOptions = {}): Promise<Page> {
  const page = await open({
    site,
    // Large enough for all tiles of a figure state; half the scale is enough to detect painted pixels.
    viewport: { width: 2500, height: 3600 },
    deviceScaleFactor: 0.5,
    expected: [/\[vite\]/],
    ...options,
    // Loads within the time of the development server, which compiles the modules on request.
    returnOnCommit: true,
    at: `gallery/${options.at ?? ''}`,
    prepare: async (it) => {
      await recordCanvasTexts(it);
      await options.prepare?.(it);
    },
  });
  await page.waitForLoadState('load', { timeout: SERVER_TIMEOUT_MS });
  await figuresDrawn(page);
  return page;
}

/** Navigates to the gallery filtered by a query. */
export async function filterGallery(page: Page, query: Readonly<Record<string, string>>) {
  await page.goto(new URL(`?${new URLSearchParams(query)}`, page.url()).href);
  await figuresDrawn(page);
}

const figuresDrawn = (page: Page) =>
  page.locator('[data-drawn]').first().waitFor({ timeout: SERVER_TIMEOUT_MS });

/** Hides everything except one figure state, which then fits in the window and makes screenshots faster. */
export async function isolateState(state: Locator): Promise<void> {
  await state.evaluate((shown) => {
    const parts = 'header, h2, .gallery-data, .gallery-state';
    for (const part of document.querySelectorAll<HTMLElement>(parts)) {
      part.style.display = part === shown ? '' : 'none';
    }
  });
  await state.and(state.page().locator('[data-drawn]')).waitFor();
}

/** Reads the texts and pixel statistics of every tile of the page, or of some figure states. */
export async function inspectTiles(
  page: Page,
  states: Locator = page.locator('.gallery-state'),
): Promise<Tile[]> {
  const texts: TileTexts[] = [];
  const images: ImageRegions[] = [];
  for (const state of await states.all()) {
    await isolateState(state);
    texts.push(...(await readTileTexts(state)));
    // One screenshot with all tiles, of which regions are measured.
    images.push({ regions: await drawingRegions(state), png: await state.screenshot() });
  }
  const stats = await measureRegions(images);
  return texts.map((tile, index) => ({
    ...tile,
    picturePixels: stats[2 * index] as PixelStats,
    chartPixels: stats[2 * index + 1] as PixelStats,
  }));
}

/** Regions of the drawings in a figure state: for each tile its picture, then its chart. */
function drawingRegions(state: Locator): Promise<Region[]> {
  return state.evaluate((section) => {
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
