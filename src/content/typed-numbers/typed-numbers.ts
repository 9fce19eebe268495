import type { LocalizedFact } from '../facts/localized-facts.ts';
import { numberLanguage } from './languages.ts';
import { plainNumbers } from './plain-numbers.ts';

/** A number: `75`, `1 000`, `2,5`, `¾`. Not the digits of a name such as H100 or GPT-4. */
const NUMBER =
  /(?<![\p{L}\p{N}]|\p{L}[-‐‑])(?:\p{Nd}{1,3}(?:[ .,'’\u00A0\u202F]\p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,]\p{Nd}+)*)|[\u00BC-\u00BE\u2150-\u215E]/gu;

/** An amount that is typed in a text. */
export interface TypedNumber {
  /** Offset in the text. */
  readonly at: number;
  /** What is wrong, with the fact to use instead. */
  readonly message: string;
}

/**
 * The amounts that are typed in a text instead of referring to a fact, in digits or words. The rule is in `README.md`.
 * @param facts those of the deck in the language of the text, for the suggestion
 * @param options `digitsOnly` for texts that may be names in the code of a figure
 * @param lang of the text; only what all languages share is known of one that `languages.ts` does not list
 */
export function findTypedNumbers(
  text: string,
  facts: ReadonlyMap<string, LocalizedFact>,
  lang: string,
  { digitsOnly = false }: { readonly digitsOnly?: boolean } = {},
): TypedNumber[] {
  const language = numberLanguage(lang);
  const message = (typed: string, value: number) =>
    `The amount “${typed.replace(/\s+/g, ' ')}” is typed by hand.${suggestFact(typed, value, facts)} Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=${typed.replace(/\s+/g, ' ')}}.`;
  const inWords = (digitsOnly ? [] : (language?.inWords ?? [])).flatMap((pattern) =>
    matchesOf(text, pattern),
  );
  const found = inWords
    .filter((one, index) => !inWords.some((other, at) => covers(other, one, at < index)))
    .map(({ at, typed }) => ({
      at,
      message: message(typed, language?.valueOf(typed) ?? Number.NaN),
    }));
  if (!/[\p{Nd}\u00BC-\u00BE\u2150-\u215E]/u.test(text)) return found;
  const amounts = matchesOf(withoutPlain(text, patternsFor(lang, facts)), NUMBER);
  return [
    ...found,
    ...amounts.map(({ at, typed }) => ({ at, message: message(typed, valueInDigits(typed)) })),
  ].sort((a, b) => a.at - b.at);
}

interface Match {
  readonly at: number;
  readonly typed: string;
}

function matchesOf(text: string, pattern: RegExp): Match[] {
  return Array.from(text.matchAll(pattern), ({ 0: typed, index }) => ({ at: index, typed }));
}

/** Whether a match covers another one, or is the same one found before. */
function covers(outer: Match, inner: Match, isBefore: boolean): boolean {
  const end = ({ at, typed }: Match) => at + typed.length;
  if (outer.at === inner.at && end(outer) === end(inner)) return isBefore;
  return outer.at <= inner.at && end(outer) >= end(inner);
}

/** The text with line breaks instead of what is no amount, at the same offsets. */
function withoutPlain(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce(
    (rest, pattern) => rest.replace(pattern, (plain) => '\n'.repeat(plain.length)),
    text,
  );
}

const patternCache = new WeakMap<
  ReadonlyMap<string, LocalizedFact>,
  Map<string, readonly RegExp[]>
>();

/** The patterns of what is no amount, made once for the facts of a deck. */
function patternsFor(lang: string, facts: ReadonlyMap<string, LocalizedFact>): readonly RegExp[] {
  const ofFacts = patternCache.get(facts) ?? new Map<string, readonly RegExp[]>();
  patternCache.set(facts, ofFacts);
  const cached = ofFacts.get(lang);
  if (cached) return cached;
  // Short words of a unit, as in “% a year” and “milliards de dollars”, are words of any sentence.
  const units = [...facts.values()].flatMap(({ unit = '' }) => unit.match(/\p{L}{5,}/gu) ?? []);
  const patterns = plainNumbers(lang, numberLanguage(lang), [...new Set(units)]);
  ofFacts.set(lang, patterns);
  return patterns;
}

/** The value of a number in digits; a vulgar fraction is a share in per cent. */
function valueInDigits(typed: string): number {
  const [, over, under] = /^(\d+)⁄(\d+)$/.exec(typed.normalize('NFKC')) ?? [];
  if (under !== undefined) return (Number(over) / Number(under)) * 100;
  const grouped = typed.replace(/[ '’\u00A0\u202F]/g, '');
  const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(grouped);
  return Number(thousands ? grouped.replaceAll(',', '') : grouped.replace(',', '.'));
}

/** Names the fact with the same words, or with the nearest value. */
function suggestFact(
  typed: string,
  value: number,
  facts: ReadonlyMap<string, LocalizedFact>,
): string {
  const words = typed.toLowerCase().replace(/[\s-]+/g, ' ');
  for (const fact of facts.values()) {
    if (fact.words !== undefined && fact.words.toLowerCase().replace(/[\s-]+/g, ' ') === words) {
      return ` Write {${fact.id} words}, which gives “${fact.words}”.`;
    }
  }
  const difference = (fact: LocalizedFact) =>
    Math.abs((fact.value ?? Number.POSITIVE_INFINITY) - value);
  const [fact] = [...facts.values()]
    .filter((candidate) => candidate.value !== undefined)
    .sort((a, b) => difference(a) - difference(b));
  if (!fact || Number.isNaN(value)) return '';
  return difference(fact) < 1e-9
    ? ` Write {${fact.id}}, which gives “${fact.text}”.`
    : ` The nearest fact is {${fact.id}}, “${fact.text}”.`;
}
