import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../src/cli/browser/launch.ts';
import type { Site } from '../../src/cli/browser/site-server.ts';
import { log, print, reasonOf } from '../../src/cli/log.ts';
import { buildAndServe, serveByBrotli } from './brotli-site.ts';
import { CONDITIONS, type Conditions } from './conditions.ts';
import { firstKey } from './first-key.ts';
import { type BenchPage, type LoadMetrics, load } from './load.ts';
import { copyProject, extendDeck } from './projects.ts';
import { measureSize, type SizeRow, sizeTable } from './sizes.ts';
import { type Step, walk } from './steps.ts';
import { median, table } from './table.ts';
import { HELP, readVisitOptions, type VisitOptions } from './visit-options.ts';

/** A page with one heading: the baseline of browser and machine. */
const BARE = '<!doctype html><html lang="en"><title>Bare</title><body><h1>One heading</h1></body>';

const HEAD = [
  'page',
  'conditions',
  'KB',
  'requests',
  'FCP s',
  'LCP s',
  'CLS',
  'first key s',
  'step ms',
  'worst',
  'figure step ms',
  'worst',
];

/** What is measured of a page, a value per run. */
interface Measured {
  readonly page: BenchPage;
  readonly loads: LoadMetrics[];
  readonly keys: number[];
  readonly walks: Step[][];
}

/** Measures a first visit to the built site. @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readVisitOptions(args);
    if (options.help) print(HELP);
    else if (options.sizes) await runSizes(options.sizes, options);
    else await run(options);
    return 0;
  } catch (error) {
    log(reasonOf(error));
    return 1;
  }
}

async function run(options: VisitOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-bare-'));
  await writeFile(join(folder, 'index.html'), BARE);
  const sites = new Map<string, Site>();
  const browser = await launchBrowser();
  try {
    sites.set('bare page', await serveByBrotli(folder));
    if (options.url === undefined) sites.set('', await siteOf(undefined, options));
    else sites.set('', { address: options.url, close: async () => {} });
    if (options.against !== undefined) {
      sites.set(` at ${options.against}`, await siteOf(options.against, options));
    }
    const pages = pagesOf(sites, options.slide);
    const rows: string[][] = [HEAD];
    for (const conditions of CONDITIONS) {
      for (const measured of await measure(browser, pages, conditions, options)) {
        rows.push(rowOf(measured, conditions));
        log(rows.at(-1)?.join('  ') ?? '');
      }
    }
    print(table(rows));
  } finally {
    await browser.close();
    for (const { close } of sites.values()) await close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Measures generated decks, the smallest first, and prints a row for each as soon as it is known. */
async function runSizes(sizes: readonly number[], { runs, steps }: VisitOptions): Promise<void> {
  const browser = await launchBrowser();
  const rows = new Map<number, SizeRow>();
  try {
    for (const slides of sizes) {
      rows.set(slides, await measureSize(browser, slides, runs, steps));
      log(sizeTable(rows).at(rows.size)?.join('  ') ?? '');
    }
    print(table(sizeTable(rows)));
  } finally {
    await browser.close();
  }
}

/** Builds and serves the deck as it is now, or as it was at a commit. */
async function siteOf(commit: string | undefined, { slides }: VisitOptions): Promise<Site> {
  const { folder, remove } = await copyProject(commit);
  try {
    if (slides !== undefined) await extendDeck(folder, slides);
    return await buildAndServe(folder);
  } finally {
    await remove();
  }
}

/** The bare page, then Stage and Reader of each deck. */
function pagesOf(sites: ReadonlyMap<string, Site>, slide: string): BenchPage[] {
  const hash = slide === '' ? '' : `#${slide}`;
  return [...sites].flatMap(([name, { address }]): BenchPage[] =>
    name === 'bare page'
      ? [{ name, address, view: 'page' }]
      : [
          { name: `Stage${name}`, address: `${address}${hash}`, view: 'stage' },
          { name: `Reader${name}`, address: `${address}${hash}`, view: 'reader' },
        ],
  );
}

/** Measures pages in turn, so that a change of the machine's load affects all of them. */
async function measure(
  browser: Browser,
  pages: readonly BenchPage[],
  conditions: Conditions,
  { runs, steps }: VisitOptions,
): Promise<Measured[]> {
  const all = pages.map((page): Measured => ({ page, loads: [], keys: [], walks: [] }));
  for (let count = 0; count < runs; count++) {
    for (const { page, loads, keys, walks } of all) {
      loads.push(await load(browser, page, conditions));
      if (page.view !== 'page') keys.push(await firstKey(browser, page, conditions));
      if (page.view === 'stage') walks.push(await walk(browser, page, conditions, steps));
    }
  }
  return all;
}

function rowOf({ page, loads, keys, walks }: Measured, conditions: Conditions): string[] {
  const medianOf = (key: keyof LoadMetrics) => median(loads.map((metrics) => metrics[key]));
  return [
    page.name,
    conditions.name,
    (medianOf('bytes') / 1e3).toFixed(1),
    String(medianOf('requests')),
    (medianOf('fcp') / 1e3).toFixed(2),
    (medianOf('lcp') / 1e3).toFixed(2),
    // The maximum: a median would hide a layout shift that happens in some runs only.
    Math.max(...loads.map(({ cls }) => cls)).toFixed(3),
    keys.length > 0 ? (median(keys) / 1e3).toFixed(2) : '–',
    ...stepTimes(walks),
    ...stepTimes(walks.map((steps) => steps.filter(({ figure }) => figure))),
  ];
}

/** The median of all steps, and the median over the walks of each walk's slowest step. */
function stepTimes(walks: readonly (readonly Step[])[]): [string, string] {
  const durations = walks.map((steps) => steps.map(({ duration }) => duration));
  if (durations.flat().length === 0) return ['–', '–'];
  const worst = median(durations.map((walk) => Math.max(...walk)));
  return [median(durations.flat()).toFixed(0), worst.toFixed(0)];
}
