import type { z } from 'zod';
import type { LocalizedText } from '../../figures/definition.ts';
import type { DeckFiles } from '../deck-files.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { YamlFile } from '../yaml.ts';
import { ACTORS_WITH_COLOURS, type Actor, actorList } from './actors.ts';
import { checkColours } from './check-colours.ts';
import { allColours, deckColours } from './deck-colours.ts';
import { defaultColours } from './default-colours.ts';
import { DEFAULT_MOTIF, type Motif, motif } from './motifs.ts';
import { type Palette, palette } from './palette.ts';
import { reportMissingTypefaces, type Typefaces, typefaces } from './typefaces.ts';

/** What deck.yaml says of how the deck looks. */
export interface Appearance {
  readonly motif: Motif;
  /** Colours by role; those that are missing are the defaults of `tokens.css`. */
  readonly palette?: Palette | undefined;
  /** Their colours are `actor-1`, `actor-2` …, in this order. */
  readonly actors?: readonly Actor[] | undefined;
  readonly typefaces?: Typefaces | undefined;
}

/** The keys of deck.yaml. @param text schema of a localized text in the languages of the deck */
export function appearanceShape(text: z.ZodType<LocalizedText>) {
  return {
    motif: motif.default(DEFAULT_MOTIF),
    palette: palette.optional(),
    actors: actorList(text).optional(),
    typefaces: typefaces.optional(),
  };
}

/** Reports colours that cannot be told apart or read, actors without a colour, and typefaces that are not installed. */
export function checkAppearance(
  deck: Appearance,
  yaml: YamlFile,
  { isInstalled, tokens = [] }: Pick<DeckFiles, 'isInstalled' | 'tokens'>,
  diagnostics: Diagnostics,
): void {
  const actors = deck.actors ?? [];
  actors.forEach(({ color }, index) => {
    if (color !== undefined || index < ACTORS_WITH_COLOURS) return;
    diagnostics.add(
      yaml.locationOf(['actors', index]),
      `Actor ${index + 1} needs a color: "#…"; only the first ${ACTORS_WITH_COLOURS} have one by default.`,
    );
  });
  reportMissingTypefaces(deck.typefaces, yaml, isInstalled, diagnostics);
  if (tokens.length === 0) return;
  const defaults = defaultColours(tokens);
  const own = deckColours(deck, defaults);
  const count = actors.length;
  checkColours(yaml, { own, all: allColours(own, defaults), count }, diagnostics);
}
