import type { LocalizedFact } from './localized-facts.ts';

/** A number as it may be typed: `75`, `1 000`, `2,5`; not the digits of a name such as H100 or GPT-4. */
const NUMBER = /(?<![\p{L}\p{N}]|\p{L}[-‐‑])\d+(?:[., \u00A0\u202F]\d+)*/gu;
/** Years may be typed: four digits from 1900 to 2099. */
const YEAR = /^(?:19|20)\d\d$/;

/** Where numbers are typed in a text that should come from the ledger, and what to write instead. */
export function findTypedNumbers(
  text: string,
  facts: ReadonlyMap<string, LocalizedFact>,
): { at: number; message: string }[] {
  return Array.from(text.matchAll(NUMBER))
    .filter(([typed]) => !YEAR.test(typed))
    .map(({ 0: typed, index }) => ({
      at: index,
      message: `The number “${typed}” is typed by hand.${nearest(typed, facts)} Numbers come from facts.yaml; only years from 1900 to 2099 are typed.`,
    }));
}

/** Which fact was probably meant by a typed number. */
function nearest(typed: string, facts: ReadonlyMap<string, LocalizedFact>): string {
  const number = Number(typed.replace(/[ \u00A0\u202F]/g, '').replace(',', '.'));
  const far = (fact: LocalizedFact) => Math.abs((fact.value ?? Number.POSITIVE_INFINITY) - number);
  const [fact] = [...facts.values()]
    .filter((candidate) => candidate.value !== undefined)
    .sort((a, b) => far(a) - far(b));
  if (!fact) return '';
  return far(fact) === 0
    ? ` Write {${fact.id}}, which gives “${fact.text}”.`
    : ` The nearest fact is {${fact.id}}, “${fact.text}”.`;
}
