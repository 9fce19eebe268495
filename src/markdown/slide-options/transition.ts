import { z } from 'zod';
import { didYouMean } from '../../content/did-you-mean.ts';
import { scalarText } from '../../content/scalar-text.ts';

/** The transitions of reveal.js 6 (`reveal.scss`), and their halves: how a slide comes and how it goes. */
const STYLES = ['none', 'fade', 'slide', 'convex', 'concave', 'zoom'];
const HALVES = STYLES.filter((style) => style !== 'none').flatMap((style) => [
  `${style}-in`,
  `${style}-out`,
]);
/** In the order in which messages list them. */
const KNOWN = [...STYLES, ...HALVES];

/** `transition`: `slide`, or `zoom-in fade-out`. */
export const TRANSITION = z
  .string()
  .refine((value) => problemOf(value) === undefined, {
    error: ({ input }) => problemOf(scalarText(input)) ?? '',
  })
  .transform((value) => wordsOf(value).join(' '));

export const TRANSITION_SPEED = z.enum(['default', 'fast', 'slow']);

function problemOf(value: string): string | undefined {
  const words = wordsOf(value);
  const unknown = words.find((word) => !KNOWN.includes(word));
  if (unknown !== undefined || words.length === 0) {
    return `“${unknown ?? ''}” is not a transition.${didYouMean(unknown ?? '', KNOWN)}`;
  }
  if (words.length === 1) return undefined;
  const directions = words.map((word) => /-(?:in|out)$/.exec(word)?.[0]).sort();
  return directions.join(' ') === '-in -out'
    ? undefined
    : 'write one transition, or how the slide comes and how it goes: slide-in fade-out.';
}

function wordsOf(value: string): string[] {
  return value.trim().split(/\s+/).filter(Boolean);
}
