import { z } from 'zod';
import { SHAPES, type Shape } from '../../figures/actor-shapes.ts';
import type { LocalizedText } from '../../figures/definition.ts';
import { colour } from './palette.ts';

/** An actor of the story: its sign in the layout `actors`; its colour is `actor-N` in figures, by its place in the list. */
export interface Actor {
  /** The `###` headings that mean this actor. */
  readonly name?: LocalizedText | undefined;
  readonly shape?: Shape | undefined;
  readonly color?: string | undefined;
  /** Its colour in the dark theme of the Reader; by default the same, as light as it has to be. */
  readonly dark?: string | undefined;
}

/** How many actors have a default colour, in `tokens.css` and `optional/actors.css`. */
export const ACTORS_WITH_COLOURS = 6;

/** `actors` of deck.yaml. @param text schema of a localized text in the languages of the deck */
export function actorList(text: z.ZodType<LocalizedText>) {
  return z.array(
    z.strictObject({
      name: text.optional(),
      shape: z.enum(SHAPES).optional(),
      color: colour.optional(),
      dark: colour.optional(),
    }),
  );
}

/** The shape of the actor at a place, from 0: its own, or by its place. */
export function shapeOf(actors: readonly Actor[], index: number): Shape {
  return actors[index]?.shape ?? SHAPES[index % SHAPES.length] ?? 'disc';
}

/**
 * The actors that the headings of a slide mean, by their places in the list, from 0: first by name, the others in order.
 * @param headings as typed
 */
export function actorsNamed(
  headings: readonly string[],
  actors: readonly Actor[],
  lang: string,
): number[] {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  const named = headings.map((heading) =>
    actors.findIndex(({ name }) => name && plain(name[lang] ?? '') === plain(heading)),
  );
  let next = 0;
  return named.map((index) => {
    if (index >= 0) return index;
    while (named.includes(next)) next++;
    return next++;
  });
}
