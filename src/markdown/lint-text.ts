import type { DeckContext } from '../content/deck-context.ts';
import type { Diagnostics, SourceLocation } from '../content/diagnostics.ts';
import { findTypedNumbers } from '../content/typed-numbers.ts';

/** Marks of Markdown that are still there after parsing were opened and not closed, or the reverse. */
const LEFT_OVER: readonly (readonly [RegExp, string])[] = [
  [/\{/, 'This { is not closed by a } in the same paragraph.'],
  [/\}/, 'This } closes nothing; there is no { before it.'],
  [/!\[/, 'This ![ is not a whole embed; write ![figure](name).'],
  [
    /\]\[/,
    'This reference has no definition; write [words](address), or add a line “[name]: address”.',
  ],
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
