import { distance } from 'fastest-levenshtein';

/** How many known words are listed; more would hide the message. */
const LISTED = 16;

/**
 * What to write instead of an unknown word: ` Did you mean “columns”? Known: act, columns, …`.
 * Starts with a space. A suggestion is made when at most a third of the letters differ.
 */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return ' There is none yet.';
  const ranked = known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const nearest = ranked[0];
  const close = nearest && nearest.far <= Math.ceil(word.length / 3);
  const meant = close ? ` Did you mean “${nearest.candidate}”?` : '';
  const names = [...known].sort((a, b) => a.localeCompare(b, 'en'));
  const rest = names.length > LISTED ? `, and ${names.length - LISTED} more` : '';
  return `${meant} Known: ${names.slice(0, LISTED).join(', ')}${rest}.`;
}
