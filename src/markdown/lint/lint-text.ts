import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics, SourceLocation } from '../../content/diagnostics.ts';
import { findTypedNumbers } from '../../content/typed-numbers/typed-numbers.ts';
import { findDialects } from '../unsupported/dialects.ts';

/** Markup that is still in the text after parsing, because it is incomplete. */
const INCOMPLETE: readonly (readonly [RegExp, string])[] = [
  [/\{/, 'This { is not closed by a } in the same paragraph; write \\{ for a brace.'],
  [/\}/, 'This } has no { before it; write \\} for a brace.'],
  [
    /!\[[^\]\n]*\]\[[^\]\n]*\]/,
    'This picture has no definition; write ![description](path in assets/), or add a line “[name]: path”.',
  ],
  [
    /!\[[^\]\n]*\]\([^()<>\n]* [^()<>\n]*\)/,
    'A path with spaces is written in angle brackets: ![description](<pictures/my lake.jpg>); a caption after it is in quotes.',
  ],
  [
    /!\[[^\]\n]*(?:\]\()?/,
    'This picture or figure is incomplete; write ![description](path in assets/), or ![figure](name).',
  ],
  [
    /\]\[/,
    'This reference has no definition; write [words](address), or add a line “[name]: address”.',
  ],
  [/\]\(/, 'This link is incomplete; write [words](address).'],
  [/\*\*/, 'This ** is not closed; write **strong words** without spaces inside the marks.'],
  [/~~/, 'This ~~ is not closed; write ~~struck words~~ without spaces inside the marks.'],
  [
    /<!--/,
    'This comment is not closed in its paragraph; write --> at its end, or begin it on a line of its own.',
  ],
  [/`/, 'This ` is not closed; write `code`.'],
  [
    /\$(?:[^$]*\\[a-zA-Z]|[a-zA-Z]\w*[\^_]\S*)/,
    'This $ starts no formula; write $x$ without spaces inside the dollars, and \\$ for a currency.',
  ],
  [
    /\nNotes?:[ \t]*(?:\n|$)/,
    'Leave an empty line before “Note:”, otherwise it is part of the text above.',
  ],
  [
    /^Notes?:[ \t]*(?:\n|$)/,
    'The notes of a slide begin once, with a paragraph that starts with “Note:”. Remove this one.',
  ],
];

/**
 * Reports incomplete markup and the syntax of other dialects in a text, and numbers that are typed instead of referring to a fact.
 * @param from offset of `value` in its text node, which `locate` expects
 * @param startsBlock whether the text is the first of its paragraph
 */
export function lintText(
  value: string,
  from: number,
  locate: (index: number) => SourceLocation,
  context: DeckContext,
  diagnostics: Diagnostics,
  startsBlock = false,
): void {
  const dialects = findDialects(value, startsBlock);
  for (const { at, message } of dialects) diagnostics.add(locate(from + at), message);
  let rest = value;
  const markup: { readonly at: number; readonly end: number }[] = [...dialects];
  for (const [mark, message] of INCOMPLETE) {
    // The marks of a dialect look like incomplete ones.
    const at = dialects.length > 0 ? -1 : rest.search(mark);
    if (at < 0) continue;
    diagnostics.add(locate(from + at), message);
    markup.push({ at, end: at + (mark.exec(rest)?.[0].length ?? 0) });
    // What is reported is not reported again by one of its marks.
    rest = rest.replace(mark, (found) => ' '.repeat(found.length));
  }
  for (const { at, message } of findTypedNumbers(value, context.facts, context.lang)) {
    // The 2 of H~2~O is a part of that, and reported with it.
    const isMarkup = markup.some((other) => other.at <= at && at < other.end);
    if (!isMarkup) diagnostics.add(locate(from + at), message);
  }
}
