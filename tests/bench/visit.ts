import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../src/cli/browser/launch.ts';
import { log, print, reasonOf } from '../../src/cli/log.ts';
import { buildAndServe, serveByBrotli } from './brotli-site.ts';
import { CONDITIONS, type Conditions } from './conditions.ts';
import { firstKey } from './first-key.ts';
import { type BenchPage, type LoadMetrics, load } from './load.ts';
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

/** Measures a first visit to the built site. @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readVisitOptions(args);
    if (options.help) print(HELP);
    else await run(options);
    return 0;
  } catch (error) {
    log(reasonOf(error));
    return 1;
  }
}

async function run({ url, runs, slide }: VisitOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-bare-'));
  await writeFile(join(folder, 'index.html'), BARE);
  const [browser, bare, site] = await Promise.all([
    launchBrowser(),
    serveByBrotli(folder),
    url === undefined ? buildAndServe() : { address: url, close: async () => {} },
  ]);
  const hash = slide === '' ? '' : `#${slide}`;
  const pages: readonly BenchPage[] = [
    { name: 'bare page', address: bare.address, view: 'page' },
    { name: 'Stage', address: `${site.address}${hash}`, view: 'stage' },
    { name: 'Reader', address: `${site.address}${hash}`, view: 'reader' },
  ];
  try {
    const rows: string[][] = [HEAD];
    for (const conditions of CONDITIONS) {
      for (const page of pages) {
        rows.push(await measure(browser, page, conditions, runs));
        log(rows.at(-1)?.join('  ') ?? '');
      }
    }
    print(table(rows));
  } finally {
    await browser.close();
    await bare.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  browser: Browser,
  page: BenchPage,
  conditions: Conditions,
  runs: number,
): Promise<string[]> {
  const loads: LoadMetrics[] = [];
  const keys: number[] = [];
  const walks: Step[][] = [];
  for (let count = 0; count < runs; count++) {
    loads.push(await load(browser, page, conditions));
    if (page.view !== 'page') keys.push(await firstKey(browser, page, conditions));
    if (page.view === 'stage') walks.push(await walk(browser, page, conditions));
  }
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
  if (durations.length === 0) return ['–', '–'];
  const worst = median(durations.map((walk) => Math.max(...walk)));
  return [median(durations.flat()).toFixed(0), worst.toFixed(0)];
}
