import { wcagContrast } from 'culori';
import type { Shape } from '../../figures/actor-shapes.ts';
import { ACTORS_WITH_COLOURS, type Actor, shapeOf } from './actors.ts';
import { allColours, deckColours, type OwnColours, SHAPE_CONTRAST } from './deck-colours.ts';
import { defaultColours } from './default-colours.ts';

/** How the layout `actors` shows an actor. */
export interface Sign {
  readonly shape: Shape;
  /** Whether its colour has too little contrast on paper to be seen without an outline. */
  readonly isOutlined: boolean;
}

/** The signs of all actors that have a colour. @param tokens the style sheets with the default colours */
export function actorSigns(deck: OwnColours, tokens: readonly string[] = []): Sign[] {
  const actors: readonly Actor[] = deck.actors ?? [];
  const defaults = defaultColours(tokens);
  const { light } = allColours(deckColours(deck, defaults), defaults);
  const count = Math.max(actors.length, ACTORS_WITH_COLOURS);
  return Array.from({ length: count }, (_, index) => {
    const [colour, paper] = [light[`actor-${index + 1}`], light['paper']];
    const isKnown = colour !== undefined && paper !== undefined;
    return {
      shape: shapeOf(actors, index),
      isOutlined: isKnown && wcagContrast(colour, paper) < SHAPE_CONTRAST,
    };
  });
}
