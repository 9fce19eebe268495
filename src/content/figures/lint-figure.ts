import type { Figure } from '../../figures/definition.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Ledger } from '../facts/ledger.ts';

/** Messages about what a figure lacks, or has of the wrong kind: nothing checks the types of a file that is only built. */
export function lintFigure(figure: Figure, ledger: Ledger | undefined): string[] {
  const texts = (['title', 'description', 'rowsAre', 'source'] as const)
    .filter((key) => !isText(figure[key]))
    .map((key) => `This figure has no “${key}”; ${CURES[key]}`);
  const lists = (['rows', 'states'] as const)
    .filter((key) => !Array.isArray(figure[key]) || figure[key].length === 0)
    .map((key) => `This figure has no “${key}”; ${CURES[key]}`);
  return [
    ...texts,
    ...lists,
    ...lintOptional(figure),
    ...lintRows(figure.rows),
    ...lintStates(figure.states),
    ...lintSource(figure, ledger),
  ];
}

const CURES = {
  title: 'say what is measured, with its unit.',
  description: 'describe it in a sentence, for people who cannot see it.',
  rowsAre: 'write the heading of the first column of its table, for instance “Year”.',
  source: 'name a source of facts.yaml.',
  rows: 'list its data, for the table of the figure.',
  states: 'name at least one, the initial state.',
} as const;

/** The least and the most lines of text that a drawing is high. */
const LINES = { least: 5, most: 60 };

function lintOptional({ note, lines, sheet }: Figure): string[] {
  const heights: unknown[] = lines === undefined ? [] : Object.values(Object(lines));
  const isHeight = (height: unknown) =>
    height === undefined ||
    (typeof height === 'number' && height >= LINES.least && height <= LINES.most);
  const isSheet =
    sheet === undefined || (Array.isArray(sheet?.categories) && Array.isArray(sheet.series));
  return [
    note === undefined || isText(note)
      ? []
      : 'The “note” of this figure is no text; write one, or remove it.',
    heights.every(isHeight)
      ? []
      : `The “lines” of this figure are its heights in lines of text; write numbers from ${LINES.least} to ${LINES.most}.`,
    isSheet
      ? []
      : 'The “sheet” of this figure has no lists “categories” and “series”; make it with barSheet, lineSheet or another function of the kit, or remove it.',
  ].flat();
}

/** They are words in an attribute of the page. */
function lintStates(states: unknown): string[] {
  const names: unknown[] = Array.isArray(states) ? states : [];
  return names.flatMap((name, index) => {
    if (typeof name !== 'string' || !/^[\p{L}\p{M}\p{N}_-]+$/u.test(name)) {
      const which = typeof name === 'string' ? `The state “${name}”` : `State ${index + 1}`;
      return `${which} is not a word; name it by letters, digits and hyphens.`;
    }
    return names.indexOf(name) < index ? `The state “${name}” is named twice.` : [];
  });
}

function lintRows(rows: unknown): string[] {
  const all: unknown[] = Array.isArray(rows) ? rows : [];
  return all.flatMap((row, index) => {
    const { label, value } = Object(row) as { readonly label?: unknown; readonly value?: unknown };
    const which = `Row ${index + 1} of this figure has no`;
    return [
      isText(label) ? [] : [`${which} “label”; say what its value is of.`],
      isText(value) || isFact(value)
        ? []
        : [`${which} “value”; give it a fact, as by fact('…'), or a text.`],
    ].flat();
  });
}

function lintSource({ source }: Figure, ledger: Ledger | undefined): string[] {
  if (!isText(source) || !ledger) return [];
  if (ledger.sources.has(source) || ledger.brokenSources.has(source)) return [];
  return [
    `“${source}” is not a source of facts.yaml.${didYouMean(source, [...ledger.sources.keys()])}`,
  ];
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

const isFact = (value: unknown) => typeof Object(value).id === 'string' && 'short' in Object(value);
