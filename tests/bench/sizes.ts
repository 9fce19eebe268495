import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serveByBrotli } from './brotli-site.ts';
import type { Conditions } from './conditions.ts';
import { firstKey } from './first-key.ts';
import { writeGeneratedDeck } from './generated-deck.ts';
import { type BenchPage, withPage } from './load.ts';
import { runMeasured, type Usage } from './process-tree.ts';
import { copyProject } from './projects.ts';
import { walk } from './steps.ts';
import { median } from './table.ts';

/** A fast network and a slow machine. */
const SLOW_CPU: Conditions = {
  name: 'CPU ÷ 4',
  latency: 0,
  download: -1,
  upload: -1,
  cpu: 4,
};

/** The columns of the table, without the number of slides; each value grows with it. */
const COLUMNS = [
  'build s',
  'CPU s',
  'peak MB',
  'KB',
  'brotli KB',
  'first key s',
  'step ms',
  'heap MB',
  'PDF s',
  'CPU s',
  'peak MB',
  'PPTX s',
  'CPU s',
  'peak MB',
] as const;

/** What grows with a deck, in the order of `COLUMNS`. */
export type SizeRow = readonly number[];

/** Builds, opens and prints a generated deck of so many slides. @param runs of which medians are taken */
export async function measureSize(
  browser: Browser,
  slides: number,
  runs: number,
  steps: number,
): Promise<SizeRow> {
  const { folder, remove } = await copyProject(undefined);
  const out = await mkdtemp(join(tmpdir(), 'bascule-size-'));
  try {
    await writeGeneratedDeck(folder, slides);
    const site = join(out, 'site');
    const vite = join(folder, 'node_modules/vite/bin/vite.js');
    const build = () =>
      runMeasured([vite, 'build', '--outDir', site, '--emptyOutDir', '--logLevel', 'warn'], folder);
    const exported = (target: string) => () =>
      runMeasured(
        ['src/cli/run.js', 'src/cli/export.ts', `--${target}`, '--out', join(out, target)],
        folder,
      );
    const builds = await repeat(runs, build);
    const document = await readFile(join(site, 'index.html'));
    const { address, close } = await serveByBrotli(site);
    const page: BenchPage = { name: 'Stage', address, view: 'stage' };
    const keys = await repeat(runs, () => firstKey(browser, page, SLOW_CPU));
    const walks = await repeat(runs, () => walk(browser, page, SLOW_CPU, steps));
    const heaps = await repeat(runs, () => heapOf(browser, page));
    await close();
    return [
      ...usageOf(builds),
      document.length / 1e3,
      brotliCompressSync(document).length / 1e3,
      median(keys) / 1e3,
      median(walks.flat().map(({ duration }) => duration)),
      median(heaps) / 1e6,
      ...usageOf(await repeat(runs, exported('pdf'))),
      ...usageOf(await repeat(runs, exported('pptx'))),
    ];
  } finally {
    await rm(out, { recursive: true, force: true });
    await remove();
  }
}

async function repeat<Result>(times: number, run: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let time = 0; time < times; time++) results.push(await run());
  return results;
}

/** Medians: seconds, seconds of CPU time, megabytes at the peak. */
function usageOf(usages: readonly Usage[]): number[] {
  return [
    median(usages.map(({ seconds }) => seconds)),
    median(usages.map(({ cpuSeconds }) => cpuSeconds)),
    median(usages.map(({ peakBytes }) => peakBytes / 1e6)),
  ];
}

/** Bytes of the JavaScript heap of an opened Stage, after a collection. */
function heapOf(browser: Browser, benchPage: BenchPage): Promise<number> {
  return withPage(browser, benchPage, SLOW_CPU, async (page) => {
    await page.goto(benchPage.address);
    await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  });
}

/** A row for each size, and below each but the first what each further slide adds. */
export function sizeTable(rows: ReadonlyMap<number, SizeRow>): string[][] {
  const all = [...rows];
  return [
    ['slides', ...COLUMNS],
    ...all.map(([slides, row]) => [String(slides), ...row.map((value) => value.toFixed(1))]),
    ...all.slice(1).map(([slides, row], index) => {
      const [before, smaller] = all[index] ?? [0, []];
      return [
        `per slide, ${before} to ${slides}`,
        ...row.map((value, column) =>
          ((value - (smaller[column] ?? 0)) / (slides - before)).toFixed(4),
        ),
      ];
    }),
  ];
}
