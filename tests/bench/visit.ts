import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../src/cli/browser/launch.ts';
import { log, reasonOf, say } from '../../src/cli/log.ts';
import { buildAndServe, serveByBrotli } from './brotli-site.ts';
import { CONDITIONS, type Conditions } from './conditions.ts';
import { type Loaded, load, type Opened } from './load.ts';
import { firstKey } from './react.ts';
import { type Step, walk } from './steps.ts';
import { median, table } from './table.ts';
import { HELP, readVisitOptions, type VisitOptions } from './visit-options.ts';

/** A page with one heading and no more, to know the machine by. */
const BARE = '<!doctype html><html lang="en"><title>Bare</title><body><h1>One heading</h1></body>';

const HEAD = [
  'page',
  'under',
  'KB',
  'requests',
  'FCP s',
  'LCP s',
  'CLS',
  'first key s',
  'step ms',
  'worst',
  'onto figures',
  'worst',
];

/** Measures a first visit to the built site. @returns the code to leave with */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readVisitOptions(args);
    if (options.help) say(HELP);
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
  const pages: readonly Opened[] = [
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
    say(table(rows));
  } finally {
    await browser.close();
    await bare.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(browser: Browser, opened: Opened, conditions: Conditions, runs: number) {
  const loads: Loaded[] = [];
  const keys: number[] = [];
  const walks: Step[][] = [];
  for (let turn = 0; turn < runs; turn++) {
    loads.push(await load(browser, opened, conditions));
    if (opened.view !== 'page') keys.push(await firstKey(browser, opened, conditions));
    if (opened.view === 'stage') walks.push(await walk(browser, opened, conditions));
  }
  const of = (key: keyof Loaded) => median(loads.map((one) => one[key]));
  return [
    opened.name,
    conditions.name,
    (of('bytes') / 1e3).toFixed(1),
    String(of('requests')),
    (of('fcp') / 1e3).toFixed(2),
    (of('lcp') / 1e3).toFixed(2),
    // A shift in any of the runs is one.
    Math.max(...loads.map(({ cls }) => cls)).toFixed(3),
    keys.length > 0 ? (median(keys) / 1e3).toFixed(2) : '–',
    ...stepsOf(walks),
    ...stepsOf(walks.map((steps) => steps.filter(({ figure }) => figure))),
  ];
}

/** Median of all steps; worst of a walk, as the median of the walks. */
function stepsOf(walks: readonly (readonly Step[])[]): [string, string] {
  const times = walks.map((steps) => steps.map(({ took }) => took));
  if (times.length === 0) return ['–', '–'];
  const worst = median(times.map((one) => Math.max(...one)));
  return [median(times.flat()).toFixed(0), worst.toFixed(0)];
}
