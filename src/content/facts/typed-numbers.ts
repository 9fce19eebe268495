import type { LocalizedFact } from './localized-facts.ts';

/** A number: `75`, `1 000`, `2,5`. Not the digits of a name such as H100 or GPT-4. */
const NUMBER = /(?<![\p{L}\p{N}]|\p{L}[-‐‑])\d+(?:[., \u00A0\u202F]\d+)*/gu;
/** Years are allowed: four digits from 1900 to 2099. */
const YEAR = /^(?:19|20)\d\d$/;

/** Numbers that are typed in a text instead of referring to a fact: offset, and a message with the fact to use. */
export function findTypedNumbers(
  text: string,
  facts: ReadonlyMap<string, LocalizedFact>,
): { at: number; message: string }[] {
  return Array.from(text.matchAll(NUMBER))
    .filter(([typed]) => !YEAR.test(typed))
    .map(({ 0: typed, index }) => ({
      at: index,
      message: `The number “${typed}” is typed by hand.${suggestFact(typed, facts)} Numbers come from facts.yaml; only years from 1900 to 2099 may be typed.`,
    }));
}

/** Names the fact with the nearest value. */
function suggestFact(typed: string, facts: ReadonlyMap<string, LocalizedFact>): string {
  const number = Number(typed.replace(/[ \u00A0\u202F]/g, '').replace(',', '.'));
  const difference = (fact: LocalizedFact) =>
    Math.abs((fact.value ?? Number.POSITIVE_INFINITY) - number);
  const [fact] = [...facts.values()]
    .filter((candidate) => candidate.value !== undefined)
    .sort((a, b) => difference(a) - difference(b));
  if (!fact) return '';
  return difference(fact) === 0
    ? ` Write {${fact.id}}, which gives “${fact.text}”.`
    : ` The nearest fact is {${fact.id}}, “${fact.text}”.`;
}
