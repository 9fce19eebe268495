import type { DeckContext } from '../content/deck-context.ts';
import type { Diagnostics, SourceLocation } from '../content/diagnostics.ts';
import type { LocalizedFact } from '../content/localized-facts.ts';

/** A number as it may be typed: `75`, `1 000`, `2,5`; not the digits of a name such as H100 or GPT-4. */
const NUMBER = /(?<![\p{L}\p{N}]|\p{L}[-‐‑])\d+(?:[., \u00A0\u202F]\d+)*/gu;
/** Years may be typed: four digits from 1900 to 2099. */
const YEAR = /^(?:19|20)\d\d$/;
/** Marks of Markdown that are still there after parsing were opened and not closed, or the reverse. */
const LEFT_OVER: readonly (readonly [RegExp, string])[] = [
  [/\{/, 'This { is not closed by a } in the same paragraph.'],
  [/\}/, 'This } closes nothing; there is no { before it.'],
  [/!\[/, 'This ![ is not a whole embed; write ![figure](name).'],
  [/\]\(/, 'This link is not closed; write [words](address).'],
  [/\*\*/, 'This ** has no counterpart; write **strong words** without spaces inside the marks.'],
  [/`/, 'This ` has no counterpart; code stands between two of them.'],
  [
    /(?:^|\n)Notes?:[ \t]*(?:\n|$)/,
    'Leave an empty line before “Note:”, or it belongs to the text above it.',
  ],
];

/**
 * Notes what may not stand in a text that an author typed: marks left over, and numbers, which
 * belong to the ledger.
 * @param from position of `value` in its text node, for `placeIn`
 */
export function lintText(
  value: string,
  from: number,
  locationIn: (index: number) => SourceLocation,
  context: DeckContext,
  diagnostics: Diagnostics,
): void {
  for (const [mark, message] of LEFT_OVER) {
    const at = value.search(mark);
    if (at >= 0) diagnostics.add(locationIn(from + at), message);
  }
  for (const { at, message } of findTypedNumbers(value, context.facts)) {
    diagnostics.add(locationIn(from + at), message);
  }
}

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
