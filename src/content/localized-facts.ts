import type { Fact } from '../figures/definition.ts';
import { typeset } from '../i18n/typography/typeset.ts';
import type { Entry, Ledger } from './ledger.ts';

/** A fact worded for one language, in every form in which a slide can ask for it. */
export interface LocalizedFact extends Fact {
  /** The number alone: `20`. */
  readonly number?: string;
  /** The ledger's wording in words: `trois quarts`. */
  readonly words?: string;
  /** How a computed fact is computed, with the values filled in: `20 / 5`. */
  readonly formula?: string;
}

/** Every fact of the ledger, worded and formatted for a language by `Intl`. */
export function localizeFacts(ledger: Ledger, lang: string): ReadonlyMap<string, LocalizedFact> {
  return new Map(
    Array.from(ledger.entries, ([id, entry]) => [
      id,
      entry ? wordFact(entry, ledger, lang) : placeholderFact(id),
    ]),
  );
}

/** Stands in for a fact that is wrong or cannot be read, so that what asks for it is checked; it is never shown. */
export function placeholderFact(id: string): LocalizedFact {
  const text = '?';
  return {
    id,
    statement: text,
    nature: 'reported',
    value: 1,
    number: text,
    words: text,
    text,
    short: text,
  };
}

function wordFact(entry: Entry, ledger: Ledger, lang: string): LocalizedFact {
  const statement = typeset(entry.statement[lang] ?? '', lang);
  const { id, nature, value, year, words } = entry;
  const base = {
    id,
    statement,
    nature,
    ...(year === undefined ? {} : { year }),
    ...(words ? { words: typeset(words[lang] ?? '', lang) } : {}),
  };
  if (value === undefined) return { ...base, text: statement, short: statement };
  const unit = entry.unit === undefined ? undefined : ledger.units.get(entry.unit)?.[lang];
  const number = formatNumber(value, lang, entry);
  // A sign stands before the whole amount: “+$15 billion”.
  const [, sign = '', amount = ''] = /^([+−-]?)(.*)$/.exec(number) ?? [];
  const form = (template: string | undefined) =>
    typeset(`${sign}${(template ?? '{n}').replace('{n}', () => amount)}`, lang);
  const one = new Intl.PluralRules(lang).select(value) === 'one';
  return {
    ...base,
    value,
    number: typeset(number, lang),
    text: form((one && unit?.one) || unit?.other),
    short: form(unit?.short),
    ...(entry.formula === undefined
      ? {}
      : { formula: typeset(fillFormula(entry.formula, ledger, lang), lang) }),
  };
}

/** A number as the language writes it; at most two decimals, or exactly as many as the fact says. */
function formatNumber(
  value: number,
  lang: string,
  { digits, signed }: { digits?: number | undefined; signed?: boolean | undefined },
): string {
  return new Intl.NumberFormat(lang, {
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 2,
    signDisplay: signed ? 'exceptZero' : 'auto',
  }).format(value);
}

/**
 * `({burn-2027} / {burn-2024}) ^ (1/3) - 1` → `(20 ÷ 5) ^ (1 ÷ 3) − 1`, as a reader expects it: a
 * line breaks between the terms of a formula, and not within one.
 */
function fillFormula(formula: string, ledger: Ledger, lang: string): string {
  const numbers = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  return formula
    .replace(/\{([^{}]*)\}/g, (_, id: string) => numbers.format(ledger.entries.get(id)?.value ?? 0))
    .replace(/\s*([-*/])\s*/g, (_, sign: string) => ` ${{ '-': '−', '*': '×', '/': '÷' }[sign]} `)
    .replace(/\s*\^\s*/g, '\u00A0^\u00A0')
    .replace(/\((?:[^()]|\([^()]*\))*\)/g, (group) => group.replaceAll(' ', '\u00A0'));
}
