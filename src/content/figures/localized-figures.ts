import {
  COLOR_ROLES,
  type Figure,
  type FigureContext,
  type FigureDefinition,
  type FigureTheme,
} from '../../figures/definition.ts';
import { formatOf } from '../../figures/shapes.ts';
import { TYPED_TEXT, withoutMarks } from '../../figures/typed-text.ts';
import { typeset } from '../../i18n/typography/typeset.ts';
import { ACTORS_WITH_COLOURS } from '../appearance/actors.ts';
import { type Diagnostic, type Diagnostics, locationAt } from '../diagnostics.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Ledger } from '../facts/ledger.ts';
import { type LocalizedFact, pointsOf } from '../facts/localized-facts.ts';
import { unknownFactMessage } from '../facts/unknown-fact.ts';
import { findTypedNumbers, type TypedNumber } from '../typed-numbers/typed-numbers.ts';
import { thrownError } from './code-errors.ts';
import { figureStrings } from './figure-strings.ts';
import { lintChart } from './lint-chart.ts';
import { lintFigure } from './lint-figure.ts';

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
    for (const { at, message } of lintNumbers(source, facts, lang)) {
      const location = locationAt(source.file, source.text, at);
      // A text without a language is checked with the facts of each, and reported once.
      if (!diagnostics.has(location)) diagnostics.add(location, message);
    }
    try {
      const figure = (source.definition as FigureDefinition)(contextIn(lang, facts, ledger));
      const problems = lintFigure(figure, ledger);
      for (const state of Array.isArray(figure.states) ? figure.states : []) {
        for (const theme of themesOf(figure, actorCount)) {
          problems.push(...lintChart(figure.chart(state, theme), state));
        }
      }
      for (const message of problems) report('defineFigure(', message);
      // A figure with a number typed by hand can be drawn, one without rows cannot.
      if (problems.length === 0) figures.set(source.name, figure);
    } catch (error) {
      if (error instanceof UnknownReference) {
        report(error.reference, error.message);
        continue;
      }
      const { offset, message } = thrownError(source.text, error);
      report(offset === undefined ? 'defineFigure(' : source.text.slice(offset), message);
    }
  }
  return { figures, broken };
}

/** Numbers typed by hand in the strings of a figure file, with their offsets in it. */
function lintNumbers(
  { file, text }: FigureFile,
  facts: ReadonlyMap<string, LocalizedFact>,
  lang: string,
): TypedNumber[] {
  return figureStrings(file, text)
    .filter((literal) => literal.lang === undefined || literal.lang === lang)
    .flatMap((literal) => {
      const digitsOnly = literal.lang === undefined;
      const marked = literal.text.replace(TYPED_TEXT, (mark) => ' '.repeat(mark.length));
      return findTypedNumbers(marked, facts, lang, { digitsOnly }).map(({ at, message }) => ({
        at: literal.offsetOf(at),
        message,
      }));
    });
}

function contextIn(
  lang: string,
  facts: ReadonlyMap<string, LocalizedFact>,
  ledger: Ledger | undefined,
): FigureContext {
  return {
    lang,
    fact(id) {
      const fact = facts.get(id);
      if (fact) return fact;
      throw new UnknownReference(
        id,
        unknownFactMessage(id, [...facts.keys()], ledger?.series ?? new Map()),
      );
    },
    series(id) {
      const points = pointsOf(id, facts, ledger);
      if (points) return points;
      throw new UnknownReference(
        id,
        facts.has(id)
          ? `“${id}” is a fact, not a series; write fact('${id}').`
          : `“${id}” is not a series of facts.yaml.${didYouMean(id, [...(ledger?.series.keys() ?? [])])}`,
      );
    },
    localize(text) {
      const translation = text[lang];
      if (translation !== undefined) return typeset(withoutMarks(translation), lang);
      const [first = ''] = Object.values(text);
      throw new UnknownReference(first, `Missing translation “${lang}”: “${first}”.`);
    },
  };
}

/** Themes of a slide and of a phone, to evaluate figures with. Their colours are those that style sheets have. */
function themesOf(figure: Figure, actorCount: number): FigureTheme[] {
  const roles: readonly string[] = [
    ...COLOR_ROLES,
    ...Array.from({ length: actorCount }, (_, index) => `actor-${index + 1}`),
  ];
  const formats = [formatOf(figure, 'wide'), formatOf(figure, 'narrow')];
  return formats.map((format) => ({ ...THEME, ...format, color }));

  function color(role: string): string {
    if (roles.includes(role)) return 'black';
    throw new UnknownReference(
      role,
      `“${role}” is not a colour.${didYouMean(role, [...new Set(roles)])}`,
    );
  }
}

const THEME = { family: { label: 'sans-serif', text: 'serif' }, motion: false };
