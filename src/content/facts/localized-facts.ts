import type { Fact, Point } from '../../figures/definition.ts';
import { decimalsOf, formatNumber } from '../../i18n/format-number.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { typeset } from '../../i18n/typography/typeset.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { YEAR_UNIT } from './ledger-schema.ts';
import { momentLabel } from './moment.ts';

/** A fact of `slides/facts.yaml` in one language, with every form that a slide can refer to. */
export interface LocalizedFact extends Fact, Partial<Omit<Point, keyof Fact>> {
  /** Id of its source in `slides/facts.yaml`. */
  readonly source: string;
  /** Where the source states it, typeset: `§ 2`. */
  readonly saidBy?: string;
  /** Label of the unit, as used with plural numbers: `milliards de dollars`. */
  readonly unit?: string;
  /** The number without its unit: `20`. */
  readonly number?: string;
  /** The fact in words, as `facts.yaml` gives them: `trois quarts`. */
  readonly words?: string;
  /** The formula of a computed fact with the values filled in: `20 ÷ 5`. */
  readonly formula?: string;
}

/** Every fact of the ledger and every point of its series in one language, its numbers formatted by `Intl`. */
export function localizeFacts(ledger: Ledger, lang: string): ReadonlyMap<string, LocalizedFact> {
  return new Map(
    Array.from(ledger.entries, ([id, entry]) => [
      id,
      entry ? localizeFact(entry, ledger, lang) : placeholderFact(id),
    ]),
  );
}

/**
 * Placeholder for an invalid fact, so that references to it are still validated. Never rendered: any
 * diagnostic stops the build.
 */
export function placeholderFact(id: string): LocalizedFact {
  const text = '?';
  return {
    id,
    statement: text,
    nature: 'reported',
    source: '',
    value: 1,
    number: text,
    words: text,
    text,
    short: text,
  };
}

/**
 * The points of a series in the order of time. Those of an invalid series are a placeholder, as are invalid facts.
 * @returns undefined when there is no such series
 */
export function pointsOf(
  id: string,
  facts: ReadonlyMap<string, LocalizedFact>,
  ledger: Ledger | undefined,
): readonly [Point, ...Point[]] | undefined {
  if (ledger && !ledger.series.has(id)) return undefined;
  const [first, ...others] = [...facts.values()].filter(
    (fact): fact is LocalizedFact & Point => fact.series === id,
  );
  return first
    ? [first, ...others]
    : [{ ...placeholderFact(`${id}.1`), series: id, at: 1, label: '?' }];
}

function localizeFact(entry: LedgerEntry, ledger: Ledger, lang: string): LocalizedFact {
  const { document: texts } = messagesIn(lang);
  const { moment, series } = entry;
  const label = moment && momentLabel(moment, lang, texts.quarter);
  const stated = entry.statement[lang] ?? '';
  const statement = typeset(label === undefined ? stated : `${stated} (${label})`, lang);
  const { id, nature, value, year, words, source, 'said-by': saidBy } = entry;
  const unit = entry.unit === undefined ? undefined : ledger.units.get(entry.unit)?.[lang];
  const base = {
    id,
    statement,
    nature,
    source,
    ...(saidBy === undefined ? {} : { saidBy: typeset(saidBy, lang) }),
    ...(series === undefined || !moment || label === undefined
      ? {}
      : {
          series,
          at: moment.at,
          label: typeset(label, lang),
          ...(moment.kind === 'day' ? {} : { every: moment.kind }),
        }),
    ...(unit ? { unit: unit.other.replace('{n}', '').trim() } : {}),
    ...(year === undefined ? {} : { year }),
    ...(words ? { words: typeset(words[lang] ?? '', lang) } : {}),
  };
  if (value === undefined) {
    // A series has a point without a value where nothing is published.
    const text = series === undefined ? statement : typeset(texts.nature_unknown, lang);
    return { ...base, text, short: text };
  }
  const number = formatValue(value, lang, entry);
  // A sign precedes the whole amount, its currency included: “+$15 billion”.
  const [, sign = '', amount = ''] = /^([+−]?)(.*)$/.exec(number) ?? [];
  const fill = (template: string | undefined) =>
    typeset(`${sign}${(template ?? '{n}').replace('{n}', () => amount)}`, lang);
  const plural = new Intl.PluralRules(lang).select(value);
  return {
    ...base,
    value,
    number: typeset(number, lang),
    text: fill(unit?.[plural] ?? unit?.other),
    short: fill(unit?.short),
    ...(entry.formula === undefined
      ? {}
      : { formula: typeset(fillFormula(entry.formula, ledger, lang), lang) }),
  };
}

/** A number in the format of the language, with decimals as `decimalsOf` says or exactly `digits`; years without a mark of thousands. */
function formatValue(
  value: number,
  lang: string,
  { digits, signed, unit }: Pick<LedgerEntry, 'digits' | 'signed' | 'unit'>,
): string {
  return formatNumber(value, lang, {
    useGrouping: unit !== YEAR_UNIT,
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? decimalsOf(value),
    signDisplay: signed ? 'exceptZero' : 'auto',
  });
}

/**
 * `({burn-2027} / {burn-2024}) ^ (1/3) - 1` → `(20 ÷ 5) ^ (1 ÷ 3) − 1` in
 * mathematical notation, a negative number in parentheses. Lines break between the terms of a formula, never within one.
 */
function fillFormula(formula: string, ledger: Ledger, lang: string): string {
  return formula
    .replace(/\{([^{}]*)\}/g, (_, id: string, at: number) => {
      const value = ledger.entries.get(id)?.value ?? 0;
      const text = formatNumber(value, lang, { maximumFractionDigits: decimalsOf(value) });
      const isAlone = at === 0 && !formula.includes('^');
      return value < 0 && !isAlone ? `(${text})` : text;
    })
    .replace(/\s*([-*/])\s*/g, (_, sign: string) => ` ${{ '-': '−', '*': '×', '/': '÷' }[sign]} `)
    .replace(/\s*\^\s*/g, '\u00A0^\u00A0')
    .replace(/\((?:[^()]|\([^()]*\))*\)/g, (group) => group.replaceAll(' ', '\u00A0'));
}
