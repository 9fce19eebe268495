import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { build } from 'vite';
import { currentEnvironment } from '../../src/cli/browser/environment.ts';
import { installedFullBrowser } from '../../src/cli/browser/find.ts';
import { serveFolder } from '../../src/cli/browser/site-server.ts';
import { log, say } from '../../src/cli/log.ts';
import { bitmapsIn } from '../../src/cli/pdf/assertions.ts';
import { linksOf } from '../../src/cli/pdf/links.ts';
import { structureOf } from '../../src/cli/pdf/structure.ts';
import { deckOf, type MeasuredDeck } from './deck-of.ts';
import { memoryOf } from './memory.ts';
import { median, table } from './table.ts';
import { type Given, TOOLS, type Tool } from './tools.ts';

const SIZES = [12, 100, 500];
const RUNS = 3;

/**
 * Measures the export of PDFs from a built site, start of the program and of the browser included,
 * beside other tools where they are installed. @param args numbers of slides, instead of 12, 100, 500
 */
export async function main(args: readonly string[]): Promise<number> {
  const sizes = args.length > 0 ? args.map(Number) : SIZES;
  const browser = installedFullBrowser(currentEnvironment());
  if (browser === undefined) throw new Error('This bench needs Chrome, Chromium or Edge.');
  const tools = TOOLS.filter((tool) => tool.isThere());
  for (const { name } of TOOLS.filter((tool) => !tools.includes(tool))) {
    log(`${name} is not installed, and is not measured.`);
  }
  const rows: string[][] = [HEAD];
  for (const size of sizes) {
    const deck = await deckOf(size);
    try {
      rows.push(...(await measureAll(deck, size, tools, browser)));
    } finally {
      await deck.remove();
    }
  }
  say(table(rows));
  return 0;
}

const HEAD = [
  'slides',
  'tool',
  'seconds',
  'peak MB',
  'KB',
  'pages',
  'elements',
  'bookmarks',
  'links',
  'bitmaps',
];

async function measureAll(
  deck: MeasuredDeck,
  size: number,
  tools: readonly Tool[],
  browser: string,
): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-bench-'));
  const outDir = join(folder, 'site');
  await build({
    root: deck.folder,
    configFile: join(process.cwd(), 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
  const site = await serveFolder(outDir);
  const pictures = picturesIn(await readFile(join(outDir, 'index.html'), 'utf8'));
  const given = { address: site.address, texts: deck.texts, pictures, folder, browser };
  const rows: string[][] = [];
  try {
    for (const tool of tools.filter(({ most }) => size <= most)) {
      rows.push([String(size), tool.name, ...(await measure(tool, given))]);
      log(rows.at(-1)?.join('  ') ?? '');
    }
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
}

async function measure(tool: Tool, given: Given): Promise<string[]> {
  const { command, file, env } = await tool.command(given);
  const runs: Run[] = [];
  for (let turn = 0; turn < RUNS; turn++) {
    runs.push(await run(command, env));
    if (runs.at(-1)?.code !== 0) return [`failed: ${runs.at(-1)?.told.trim().split('\n').at(-1)}`];
  }
  const seconds = median(runs.map((one) => one.seconds));
  const memory = Math.max(...runs.map((one) => one.memory ?? 0));
  const bytes = await readFile(file);
  return [
    seconds.toFixed(1),
    memory > 0 ? String(Math.round(memory / 1e6)) : '–',
    ...(await contentOf(bytes)),
  ];
}

interface Run {
  readonly seconds: number;
  readonly code: number | null;
  /** At its highest, in bytes. */
  readonly memory: number | undefined;
  readonly told: string;
}

function run(
  [program = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let memory: number | undefined;
    let told = '';
    const watch = setInterval(() => {
      const now = memoryOf(child.pid ?? 0);
      if (now !== undefined) memory = Math.max(memory ?? 0, now);
    }, 250);
    child.stderr.on('data', (text) => {
      told += text;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - begun) / 1000, code, memory, told });
    });
  });
}

/** What a person gets: size, pages, elements of the structure, bookmarks, links, bitmaps. */
async function contentOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const outlines = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const bookmarks = (of: PDFDict | undefined): number => {
    let count = 0;
    let next = of?.lookupMaybe(PDFName.of('First'), PDFDict);
    while (next) {
      count += 1 + bookmarks(next);
      next = next.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
    return count;
  };
  return [
    Math.round(bytes.length / 1e3),
    pdf.getPageCount(),
    structureOf(pdf).length,
    bookmarks(outlines),
    linksOf(pdf).length,
    bitmapsIn(pdf),
  ].map(String);
}

/** The figures of a page, each as a picture of its own. */
function picturesIn(html: string): Map<string, string> {
  const figures = html.matchAll(
    /data-figure="([\w-]+)"[\s\S]*?(<svg[^>]*data-shape="wide"[^>]*data-whole[\s\S]*?<\/svg>)/g,
  );
  return new Map(
    [...figures].map(([, name = '', svg = '']) => [
      name,
      svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'),
    ]),
  );
}
