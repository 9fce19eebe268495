import { join, relative, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { didYouMean } from '../compile/suggest.ts';
import { launchBrowser } from './browser.ts';
import { beginDelivery, type Delivery, othersIn } from './delivery.ts';
import { languagesOf, openEdition } from './edition.ts';
import { ExportError, helpText, type Options, readOptions } from './options.ts';
import { slidesIn } from './range.ts';
import { serveBuild } from './site.ts';
import { TARGETS } from './targets.ts';

/**
 * Runs an export from the command line. What has been done is told on standard error, and the
 * summary on standard output.
 * @param args what follows the name of the program
 * @returns the code to leave with: 0, or 1 when nothing was exported
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args, Object.keys(TARGETS));
    if (options.help) say(helpText(makes()));
    else await run(options);
    return 0;
  } catch (error) {
    tell(error instanceof ExportError ? error.message : reasonOf(error));
    return 1;
  }
}

async function run(options: Options): Promise<void> {
  const begun = performance.now();
  const folder = resolve(options.out);
  const delivery = beginDelivery(folder);
  const browser = await launchBrowser();
  try {
    if (options.url === undefined) tell('Building the deck');
    const site = options.url === undefined ? await serveBuild() : undefined;
    try {
      const paths = await makeAll(browser, site?.address ?? options.url ?? '', options, delivery);
      const bytes = await delivery.deliver();
      const seconds = (performance.now() - begun) / 1000;
      say(
        `${paths.length} files, ${(bytes / 1e6).toFixed(1)} MB, in ${nameOf(folder)} after ${seconds.toFixed(0)} s`,
      );
      await tellOfOthers(folder, paths);
    } finally {
      await site?.close();
    }
  } finally {
    delivery.drop();
    await browser.close();
  }
}

/** Makes every target in every language. @returns the paths of the files in the delivery */
async function makeAll(
  browser: Browser,
  address: string,
  options: Options,
  delivery: Delivery,
): Promise<string[]> {
  const paths: string[] = [];
  const problems: string[] = [];
  for (const [lang, home] of chosen(await languagesOf(browser, address), options.languages)) {
    const edition = await openEdition(browser, lang, home, options.size);
    try {
      const slides = edition.slides.map((slide, index) => ({ ...slide, number: index + 1 }));
      const names = slides.map(({ name }) => name);
      const wanted =
        options.range === undefined
          ? slides
          : slidesIn(options.range, names).flatMap((index) => slides[index] ?? []);
      for (const name of options.targets) {
        const job = { edition, slides: wanted, options, delivery, tell };
        paths.push(...((await TARGETS[name]?.make(job)) ?? []));
      }
    } finally {
      problems.push(...edition.problems);
      await edition.close();
    }
  }
  if (problems.length > 0) throw new ExportError([...problems, 'Nothing was exported.']);
  return paths;
}

/** The editions that were asked for, of those there are. */
function chosen(
  there: ReadonlyMap<string, string>,
  asked: readonly string[] | undefined,
): [string, string][] {
  const known = [...there.keys()];
  const problems = (asked ?? [])
    .filter((lang) => !there.has(lang))
    .map((lang) => `The deck does not speak “${lang}”.${didYouMean(lang, known)}`);
  if (problems.length > 0) throw new ExportError(problems);
  return [...there].filter(([lang]) => asked?.includes(lang) ?? true);
}

/** An earlier export may have had other slides; its files are somebody's, and are left. */
async function tellOfOthers(folder: string, paths: readonly string[]): Promise<void> {
  const pictures = paths.filter((path) => path.endsWith('.png'));
  for (const lang of new Set(pictures.map((path) => path.split('/')[0] ?? ''))) {
    const these = pictures.filter((path) => path.startsWith(`${lang}/`));
    const others = await othersIn(
      join(folder, lang),
      '.png',
      these.map((path) => path.slice(lang.length + 1)),
    );
    if (others.length > 0) {
      tell(`${nameOf(join(folder, lang))} also holds what was there before: ${others.join(', ')}`);
    }
  }
}

function makes(): Record<string, string> {
  return Object.fromEntries(Object.entries(TARGETS).map(([name, { makes }]) => [name, makes]));
}

/** A folder as a person here would call it. */
function nameOf(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path.startsWith('..') ? folder : path;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
