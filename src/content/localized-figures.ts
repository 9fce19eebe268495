import type {
  Figure,
  FigureContext,
  FigureDefinition,
  FigureTheme,
} from '../figures/definition.ts';
import { typeset } from '../i18n/typography/typeset.ts';
import { type Diagnostic, type Diagnostics, locationAt } from './diagnostics.ts';
import { didYouMean } from './did-you-mean.ts';
import { figureStrings } from './figure-strings.ts';
import type { Ledger } from './ledger.ts';
import type { LocalizedFact } from './localized-facts.ts';
import { findTypedNumbers } from './typed-numbers.ts';

/** A file of `slides/figures/`, loaded. */
export interface FigureFile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** What the file exports by default, whatever that is. */
  readonly definition?: unknown;
  /** Why the file could not be loaded, where it could not. */
  readonly failure?: Diagnostic;
}

/** Raised when a figure asks for something the deck does not have. */
class Unknown extends Error {
  readonly asked: string;

  constructor(asked: string, message: string) {
    super(message);
    this.asked = asked;
  }
}

/** Words each figure in a language and tries each of its states; notes what is wrong with it, at its place. */
export function localizeFigures(
  lang: string,
  files: readonly FigureFile[],
  facts: ReadonlyMap<string, LocalizedFact>,
  ledger: Ledger | undefined,
  diagnostics: Diagnostics,
): { figures: Map<string, Figure>; broken: Set<string> } {
  const figures = new Map<string, Figure>();
  const broken = new Set<string>();
  for (const source of files) {
    const complain = (asked: string, message: string) => {
      const at = Math.max(0, source.text.indexOf(asked));
      diagnostics.add(locationAt(source.file, source.text, at), message);
      broken.add(source.name);
    };
    if (source.failure) {
      diagnostics.add(source.failure, source.failure.message);
      broken.add(source.name);
      continue;
    }
    if (typeof source.definition !== 'function') {
      complain('', 'A figure file has a default export: export default defineFigure(…).');
      continue;
    }
    for (const { at, message } of lintNumbers(source, facts)) {
      diagnostics.add(locationAt(source.file, source.text, at), message);
    }
    try {
      const figure = (source.definition as FigureDefinition)(contextIn(lang, facts));
      for (const message of lacksOf(figure, ledger)) complain('defineFigure(', message);
      for (const state of figure.states ?? []) figure.chart(state, NEUTRAL);
      figures.set(source.name, figure);
    } catch (error) {
      const asked = error instanceof Unknown ? error.asked : 'defineFigure(';
      complain(asked, (error as Error).message);
    }
  }
  return { figures, broken };
}

/** Numbers typed by hand in the strings of a figure file, with their offsets in it. */
function lintNumbers(
  { file, text }: FigureFile,
  facts: ReadonlyMap<string, LocalizedFact>,
): { at: number; message: string }[] {
  return figureStrings(file, text).flatMap((literal) =>
    findTypedNumbers(literal.text, facts).map(({ at, message }) => ({
      at: literal.offsetOf(at),
      message,
    })),
  );
}

function contextIn(lang: string, facts: ReadonlyMap<string, LocalizedFact>): FigureContext {
  return {
    lang,
    fact(id) {
      const fact = facts.get(id);
      if (fact) return fact;
      throw new Unknown(
        id,
        `“${id}” is not a fact of facts.yaml.${didYouMean(id, [...facts.keys()])}`,
      );
    },
    localize(text) {
      const words = text[lang];
      if (words !== undefined) return typeset(words, lang);
      const [first = ''] = Object.values(text);
      throw new Unknown(first, `Missing translation “${lang}”: “${first}”.`);
    },
  };
}

function lacksOf(figure: Figure, ledger: Ledger | undefined): string[] {
  const texts = (['title', 'description', 'rowsAre', 'source'] as const)
    .filter((key) => typeof figure[key] !== 'string' || figure[key].trim() === '')
    .map((key) => `This figure has no “${key}”; ${WHY[key]}`);
  const lists = (['rows', 'states'] as const)
    .filter((key) => !Array.isArray(figure[key]) || figure[key].length === 0)
    .map((key) => `This figure has no “${key}”; ${WHY[key]}`);
  const source =
    texts.length > 0 || !ledger || ledger.sources.has(figure.source)
      ? []
      : [
          `“${figure.source}” is not a source of facts.yaml.${didYouMean(figure.source, [...ledger.sources.keys()])}`,
        ];
  return [...texts, ...lists, ...source];
}

const WHY = {
  title: 'say what is measured, with its unit.',
  description: 'say in a sentence what one sees, for whoever does not.',
  rowsAre: 'say what the rows of its table are, for instance “Year”.',
  source: 'name a source of facts.yaml.',
  rows: 'list its data, for the table that stands beside every figure.',
  states: 'name at least one, which is what it shows on arrival.',
} as const;

/** Surroundings to try a figure in: any will do, for a figure takes no value from them. */
const NEUTRAL: FigureTheme = {
  color: () => 'black',
  family: { label: 'sans-serif', text: 'serif' },
  size: 24,
  width: 1160,
  height: 480,
  motion: false,
};
