import type { Browser } from 'playwright-core';
import { didYouMean } from '../content/did-you-mean.ts';
import { type DeckPage, type Opening, openDeckPage } from './browser/deck-page.ts';
import { ExportError, type ExportOptions } from './export-options.ts';
import type { Job, NumberedSlide } from './job.ts';
import { problemsOfOneFile } from './single-pdf.ts';
import { slidesIn } from './slide-range.ts';
import type { StagedOutput } from './staged-output.ts';
import { TARGETS } from './targets.ts';

/** Where files are made, and how it is told. */
export interface RunEnvironment extends Pick<Job, 'log'> {
  readonly browser: Browser;
  readonly output: StagedOutput;
}

/** A file that has been made. */
export interface MadeFile {
  /** In the delivery. */
  readonly path: string;
  readonly lang: string;
}

/**
 * Makes the files of a deck that were asked for, in every language that was.
 * @param address of the deck, with a slash at its end
 * @returns the files in the delivery
 * @throws ExportError with all that stands in the way
 */
export async function makeFiles(
  { browser, output, log }: RunEnvironment,
  address: string,
  options: ExportOptions,
): Promise<MadeFile[]> {
  const files: MadeFile[] = [];
  const problems: string[] = [];
  for (const name of options.targets) {
    const target = TARGETS[name];
    if (!target) continue;
    const make = await target.load();
    const opening = { view: target.view, size: target.size ?? options.size };
    for await (const deckPage of editionsOf(browser, address, opening, options)) {
      try {
        const slides = chosenSlides(deckPage, options.range);
        const paths = await make({ deckPage, slides, options, output, log });
        files.push(...paths.map((path) => ({ path, lang: deckPage.lang })));
      } catch (error) {
        if (!(error instanceof ExportError)) throw error;
        problems.push(...error.problems);
      }
      problems.push(...deckPage.problems);
    }
  }
  if (problems.length > 0) {
    // What is wrong with the range is wrong in every language.
    throw new ExportError([...new Set(problems), 'Nothing was exported.']);
  }
  return files;
}

/** Opens the editions that were asked for, one after the other, and closes them. */
async function* editionsOf(
  browser: Browser,
  address: string,
  opening: Opening,
  options: ExportOptions,
): AsyncGenerator<DeckPage> {
  const first = await openDeckPage(browser, address, opening);
  try {
    for (const [lang, home] of chosenLanguages(first.languages, options)) {
      const deckPage = lang === first.lang ? first : await openDeckPage(browser, home, opening);
      yield deckPage;
      if (deckPage !== first) await deckPage.close();
    }
  } finally {
    await first.close();
  }
}

function chosenLanguages(
  there: ReadonlyMap<string, string>,
  options: ExportOptions,
): [string, string][] {
  const asked = options.languages;
  const known = [...there.keys()];
  const problems = (asked ?? [])
    .filter((lang) => !there.has(lang))
    .map((lang) => `The deck does not speak “${lang}”.${didYouMean(lang, known)}`);
  if (problems.length > 0) throw new ExportError(problems);
  const chosen = [...there].filter(([lang]) => asked?.includes(lang) ?? true);
  const tooMany = problemsOfOneFile(
    options,
    chosen.map(([lang]) => lang),
  );
  if (tooMany.length > 0) throw new ExportError(tooMany);
  return chosen;
}

function chosenSlides({ slides }: DeckPage, range: string | undefined): NumberedSlide[] {
  const numbered = slides.map((slide, index) => ({ ...slide, number: index + 1 }));
  if (range === undefined) return numbered;
  const names = slides.map(({ name }) => name);
  return slidesIn(range, names).flatMap((index) => numbered[index] ?? []);
}
