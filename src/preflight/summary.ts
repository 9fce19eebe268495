import { fill } from '../words/fill.ts';
import type { PreflightWords } from '../words/preflight/words.ts';
import type { State } from './check.ts';

/** What all findings come to, in a sentence or two. */
export function summary(states: readonly State[], words: PreflightWords): string {
  const plural = new Intl.PluralRules(words.locale);
  const say = (count: number, what: 'toSee' | 'unknown') =>
    fill(words[`${what}_${plural.select(count) === 'one' ? 'one' : 'other'}`], { count });
  const toSee = states.filter((state) => state === 'look' || state === 'bad').length;
  const unknown = states.filter((state) => state === 'unknown').length;
  if (toSee === 0 && unknown === 0) return words.allReady;
  return [
    toSee === 0 ? words.nothingToSee : say(toSee, 'toSee'),
    ...(unknown === 0 ? [] : [say(unknown, 'unknown')]),
  ].join(' ');
}
