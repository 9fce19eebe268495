import { fold } from './normalize.ts';

/** A stretch of a text, and whether it is what was looked for. */
export interface TextRun {
  readonly text: string;
  readonly hit: boolean;
}

/** How much of a text is shown before the first word that was found, and in all, in characters. */
const BEFORE = 40;
const LENGTH = 140;

/** Cuts a text where words stand in it. @param words folded as by `plain`, none of them empty */
export function highlightWords(text: string, messages: readonly string[]): TextRun[] {
  const pieces: TextRun[] = [];
  let done = 0;
  for (const { start, end } of placesOf(text, messages)) {
    if (start > done) pieces.push({ text: text.slice(done, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
  return pieces;
}

/** The stretch of a text around the first of some words, cut between words, with all of them marked. */
export function excerpt(text: string, messages: readonly string[]): TextRun[] {
  const first = placesOf(text, messages)[0] ?? { start: 0, end: 0 };
  const start = first.start <= BEFORE ? 0 : wordAfter(text, first.start - BEFORE, first.start);
  const end =
    text.length - start <= LENGTH
      ? text.length
      : wordBefore(text, start + LENGTH, Math.min(first.end, text.length));
  const pieces = highlightWords(text.slice(start, end), messages);
  return [
    ...(start > 0 ? [{ text: '…', hit: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: '…', hit: false }] : []),
  ];
}

/** Where words stand, in order, those that touch taken as one. */
function placesOf(text: string, messages: readonly string[]): { start: number; end: number }[] {
  const folded = fold(text);
  const found = messages
    .flatMap((word) =>
      Array.from(occurrences(folded.text, word), (from) => ({
        start: folded.at[from] ?? 0,
        end: folded.at[from + word.length] ?? text.length,
      })),
    )
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const apart: { start: number; end: number }[] = [];
  for (const place of found) {
    const last = apart.at(-1);
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end);
    else apart.push(place);
  }
  return apart;
}

function* occurrences(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at;
}

/** Where the first whole word after a place begins, but not after `latest`. */
function wordAfter(text: string, place: number, latest: number): number {
  const space = text.slice(place, latest).search(/\s/);
  return space < 0 ? latest : place + space + 1;
}

/** Where the last whole word before a place ends, but not before `earliest`. */
function wordBefore(text: string, place: number, earliest: number): number {
  if (place <= earliest) return earliest;
  const cut = text.slice(earliest, place).search(/\s\S*$/);
  return cut < 0 ? place : earliest + cut;
}
