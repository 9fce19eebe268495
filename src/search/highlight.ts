import { fold } from './normalize.ts';

/** A part of a text, and whether it matches the query. */
export interface TextRun {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Characters of an excerpt before the first match, and in total. */
const CONTEXT_BEFORE = 40;
const MAX_LENGTH = 140;

/** Splits a text at its matches. @param words normalized, none of them empty */
export function highlightWords(text: string, words: readonly string[]): TextRun[] {
  const runs: TextRun[] = [];
  let done = 0;
  for (const { start, end } of matchesOf(text, words)) {
    if (start > done) runs.push({ text: text.slice(done, start), isMatch: false });
    runs.push({ text: text.slice(start, end), isMatch: true });
    done = end;
  }
  if (done < text.length) runs.push({ text: text.slice(done), isMatch: false });
  return runs;
}

/** The part of a text around the first match, cut between words and split at its matches. */
export function excerpt(text: string, words: readonly string[]): TextRun[] {
  const first = matchesOf(text, words)[0] ?? { start: 0, end: 0 };
  const start =
    first.start <= CONTEXT_BEFORE ? 0 : wordAfter(text, first.start - CONTEXT_BEFORE, first.start);
  const end =
    text.length - start <= MAX_LENGTH
      ? text.length
      : wordBefore(text, start + MAX_LENGTH, Math.min(first.end, text.length));
  const runs = highlightWords(text.slice(start, end), words);
  return [
    ...(start > 0 ? [{ text: '…', isMatch: false }] : []),
    ...runs,
    ...(end < text.length ? [{ text: '…', isMatch: false }] : []),
  ];
}

/** Ranges of the matches in ascending order; adjacent and overlapping ones are merged. */
function matchesOf(text: string, words: readonly string[]): { start: number; end: number }[] {
  const folded = fold(text);
  const found = words
    .flatMap((word) =>
      Array.from(occurrences(folded.text, word), (from) => ({
        start: folded.at[from] ?? 0,
        end: folded.at[from + word.length] ?? text.length,
      })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: { start: number; end: number }[] = [];
  for (const match of found) {
    const last = merged.at(-1);
    if (last && match.start <= last.end) last.end = Math.max(last.end, match.end);
    else merged.push(match);
  }
  return merged;
}

function* occurrences(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at;
}

/** Start of the first whole word after a position, at most `latest`. */
function wordAfter(text: string, position: number, latest: number): number {
  const space = text.slice(position, latest).search(/\s/);
  return space < 0 ? latest : position + space + 1;
}

/** End of the last whole word before a position, at least `earliest`. */
function wordBefore(text: string, position: number, earliest: number): number {
  if (position <= earliest) return earliest;
  const cut = text.slice(earliest, position).search(/\s\S*$/);
  return cut < 0 ? position : earliest + cut;
}
