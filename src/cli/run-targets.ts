import type { Browser } from 'playwright-core';
import { didYouMean } from '../content/did-you-mean.ts';
import { type DeckPage, type OpenOptions, openDeckPage } from './browser/deck-page.ts';
import type { ExportContext, NumberedSlide } from './export-context.ts';
import { ExportError, type ExportOptions } from './export-options.ts';
import { singleOutputProblems } from './single-output.ts';
import { slidesIn } from './slide-range.ts';
import type { StagedOutput } from './staged-output.ts';
import { TARGETS } from './targets.ts';

/** What the targets run with. */
export interface RunEnvironment extends Pick<ExportContext, 'log'> {
  readonly browser: Browser;
  readonly output: StagedOutput;
}

/** A file of an export. */
export interface MadeFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly lang: string;
}

/**
 * Makes the requested files of a deck in each requested language.
 * @param address of the deck, with a trailing slash
 * @throws ExportError with every problem; the output is then incomplete and not to be delivered
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
    const openOptions = {
      view: target.view,
      size: target.size ?? options.size,
      handout: options.notes,
    };
    for await (const deckPage of languagePages(browser, address, openOptions, options)) {
      try {
        const slides = selectSlides(deckPage, options.range);
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
    // A problem with the range occurs once for each language.
    throw new ExportError([...new Set(problems), 'Nothing was exported.']);
  }
  return files;
}

/** Opens the page of each requested language in turn, and closes it after use. */
async function* languagePages(
  browser: Browser,
  address: string,
  openOptions: OpenOptions,
  options: ExportOptions,
): AsyncGenerator<DeckPage> {
  const first = await openDeckPage(browser, address, openOptions);
  try {
    for (const [lang, folder] of selectLanguages(first.languages, options)) {
      if (lang === first.lang) {
        yield first;
        continue;
      }
      const deckPage = await openDeckPage(browser, folder, openOptions);
      try {
        yield deckPage;
      } finally {
        await deckPage.close();
      }
    }
  } finally {
    await first.close();
  }
}

function selectLanguages(
  addresses: ReadonlyMap<string, string>,
  options: ExportOptions,
): [string, string][] {
  const requested = options.languages;
  const known = [...addresses.keys()];
  const problems = (requested ?? [])
    .filter((lang) => !addresses.has(lang))
    .map((lang) => `The deck has no language “${lang}”.${didYouMean(lang, known)}`);
  if (problems.length > 0) throw new ExportError(problems);
  const selected = [...addresses].filter(([lang]) => requested?.includes(lang) ?? true);
  const tooMany = singleOutputProblems(
    options,
    selected.map(([lang]) => lang),
  );
  if (tooMany.length > 0) throw new ExportError(tooMany);
  return selected;
}

function selectSlides({ slides }: DeckPage, range: string | undefined): NumberedSlide[] {
  const numbered = slides.map((slide, index) => ({ ...slide, number: index + 1 }));
  if (range === undefined) return numbered;
  const names = slides.map(({ name }) => name);
  return slidesIn(range, names).flatMap((index) => numbered[index] ?? []);
}
