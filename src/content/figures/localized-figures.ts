import {
  COLOR_ROLES,
  type Figure,
  type FigureContext,
  type FigureDefinition,
  type FigureTheme,
} from '../../figures/definition.ts';
import { typeset } from '../../i18n/typography/typeset.ts';
import { ACTORS_WITH_COLOURS } from '../appearance/actors.ts';
import { type Diagnostic, type Diagnostics, locationAt } from '../diagnostics.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Ledger } from '../facts/ledger.ts';
import type { LocalizedFact } from '../facts/localized-facts.ts';
import { findTypedNumbers } from '../facts/typed-numbers.ts';
import { figureStrings } from './figure-strings.ts';

/** A file of `slides/figures/`. */
export interface FigureFile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** Its default export, not validated. */
  readonly definition?: unknown;
  /** Why the file could not be loaded. */
  readonly failure?: Diagnostic;
}

/** Thrown when a figure refers to an unknown fact or a missing translation. */
class UnknownReference extends Error {
  /** The text to search for in the file, for the location of the diagnostic. */
  readonly reference: string;

  constructor(reference: string, message: string) {
    super(message);
    this.reference = reference;
  }
}

/**
 * Evaluates each figure in one language and each of its states; reports every problem at its location.
 * @param actorCount how many actors have a colour
 */
export function localizeFigures(
  lang: string,
  files: readonly FigureFile[],
  facts: ReadonlyMap<string, LocalizedFact>,
  ledger: Ledger | undefined,
  diagnostics: Diagnostics,
  actorCount = ACTORS_WITH_COLOURS,
): { figures: Map<string, Figure>; broken: Set<string> } {
  const figures = new Map<string, Figure>();
  const broken = new Set<string>();
  for (const source of files) {
    const report = (reference: string, message: string) => {
      const offset = Math.max(0, source.text.indexOf(reference));
      diagnostics.add(locationAt(source.file, source.text, offset), message);
      broken.add(source.name);
    };
    if (source.failure) {
      diagnostics.add(source.failure, source.failure.message);
      broken.add(source.name);
      continue;
    }
    if (typeof source.definition !== 'function') {
      report('', 'A figure file needs a default export: export default defineFigure(…).');
      continue;
    }
    for (const { at, message } of lintNumbers(source, facts)) {
      diagnostics.add(locationAt(source.file, source.text, at), message);
    }
    try {
      const figure = (source.definition as FigureDefinition)(contextIn(lang, facts));
      for (const message of lintFigure(figure, ledger)) report('defineFigure(', message);
      for (const state of figure.states ?? []) figure.chart(state, themeWith(actorCount));
      figures.set(source.name, figure);
    } catch (error) {
      const reference = error instanceof UnknownReference ? error.reference : 'defineFigure(';
      report(reference, (error as Error).message);
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
      throw new UnknownReference(
        id,
        `“${id}” is not a fact of facts.yaml.${didYouMean(id, [...facts.keys()])}`,
      );
    },
    localize(text) {
      const translation = text[lang];
      if (translation !== undefined) return typeset(translation, lang);
      const [first = ''] = Object.values(text);
      throw new UnknownReference(first, `Missing translation “${lang}”: “${first}”.`);
    },
  };
}

/** Messages about missing properties and an unknown source. */
function lintFigure(figure: Figure, ledger: Ledger | undefined): string[] {
  const texts = (['title', 'description', 'rowsAre', 'source'] as const)
    .filter((key) => typeof figure[key] !== 'string' || figure[key].trim() === '')
    .map((key) => `This figure has no “${key}”; ${CURES[key]}`);
  const lists = (['rows', 'states'] as const)
    .filter((key) => !Array.isArray(figure[key]) || figure[key].length === 0)
    .map((key) => `This figure has no “${key}”; ${CURES[key]}`);
  const source =
    texts.length > 0 || !ledger || ledger.sources.has(figure.source)
      ? []
      : [
          `“${figure.source}” is not a source of facts.yaml.${didYouMean(figure.source, [...ledger.sources.keys()])}`,
        ];
  return [...texts, ...lists, ...source];
}

const CURES = {
  title: 'say what is measured, with its unit.',
  description: 'describe it in a sentence, for people who cannot see it.',
  rowsAre: 'write the heading of the first column of its table, for instance “Year”.',
  source: 'name a source of facts.yaml.',
  rows: 'list its data, for the table of the figure.',
  states: 'name at least one, the initial state.',
} as const;

/** A theme to evaluate figures with; its values do not matter. Its colours are those that style sheets have. */
function themeWith(actorCount: number): FigureTheme {
  const roles: readonly string[] = [
    ...COLOR_ROLES,
    ...Array.from({ length: actorCount }, (_, index) => `actor-${index + 1}`),
  ];
  return { ...THEME, color };

  function color(role: string): string {
    if (roles.includes(role)) return 'black';
    throw new UnknownReference(
      role,
      `“${role}” is not a colour.${didYouMean(role, [...new Set(roles)])}`,
    );
  }
}

const THEME: Omit<FigureTheme, 'color'> = {
  family: { label: 'sans-serif', text: 'serif' },
  size: 24,
  width: 1160,
  height: 480,
  motion: false,
};
