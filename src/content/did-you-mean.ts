import { distance } from 'fastest-levenshtein';

/** How many known words are listed; longer lists would hide the message. */
const MAX_LISTED = 16;

/**
 * The end of a message about an unknown word: ` Did you mean “columns”? Known: act, columns, …`.
 * Starts with a space.
 */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return ' None exists yet.';
  const suggestion = suggestWord(word, known);
  const names = [...known].sort((a, b) => a.localeCompare(b, 'en'));
  const rest = names.length > MAX_LISTED ? `, and ${names.length - MAX_LISTED} more` : '';
  return `${suggestion} Known: ${names.slice(0, MAX_LISTED).join(', ')}${rest}.`;
}

/**
 * ` Did you mean “columns”?`: the nearest known word if its Levenshtein distance is at most a third of the word's
 * length; empty without one. For words of which there are too many to list.
 */
export function suggestWord(word: string, known: readonly string[]): string {
  const nearest = nearestWord(word, known);
  return nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
}

/** The nearest known word, if it is as near as a slip of the keyboard. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((candidate) => ({
      candidate,
      edits: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.edits - b.edits);
  return nearest && nearest.edits <= Math.ceil(word.length / 3) ? nearest.candidate : undefined;
}
