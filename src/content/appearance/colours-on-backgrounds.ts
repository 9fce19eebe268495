import { BACKGROUND_COLOURS, backgroundTones, darkText, hasDarkPaper } from './background-tones.ts';
import {
  allColours,
  deckColours,
  lighten,
  type OwnColours,
  SHAPE_CONTRAST,
} from './deck-colours.ts';
import { defaultColours } from './default-colours.ts';
import type { Colours } from './palette.ts';

/** What a deck's palette and actors change of the colours of `styles/optional/backgrounds.css`. */
export interface ColoursOnBackgrounds {
  /** On a dark background: its actors, as light as the darkest and the lightest of these backgrounds need. */
  readonly onDark: Colours;
  /** On a light background, where ordinary slides have light text on dark paper. */
  readonly onLight: Colours;
  /** On a light background in the Reader's dark theme, which does not apply there. */
  readonly onLightInDarkTheme: Colours;
}

/** The colours that differ from the default ones. @param tokens the style sheets with the default colours */
export function coloursOnBackgrounds(
  deck: OwnColours,
  tokens: readonly string[],
): ColoursOnBackgrounds {
  const defaults = defaultColours(tokens);
  const own = deckColours(deck, defaults);
  const all = allColours(own, defaults);
  const tones = backgroundTones(deck, tokens);
  const grounds = BACKGROUND_COLOURS.filter((name) => tones[name] === 'light').flatMap(
    (name) => all.light[name] ?? [],
  );
  const actors = Object.entries(own.light).filter(([role]) => role.startsWith('actor-'));
  const onDark = actors.map(([role, colour]) => [
    role,
    grounds.reduce(
      (shown, ground) => lighten(shown, ground, SHAPE_CONTRAST),
      own.dark[role] ?? colour,
    ),
  ]);
  const onLight = hasDarkPaper(all.light) ? withoutShapes(darkText(all.light, defaults)) : {};
  return {
    onDark: Object.fromEntries(onDark),
    onLight,
    onLightInDarkTheme: { ...own.light, ...onLight },
  };
}

function withoutShapes(colours: Colours): Colours {
  return Object.fromEntries(
    Object.entries(colours).filter(([role]) =>
      ['ground', 'on-ground', 'ink', 'muted', 'line', 'raised', 'focus'].includes(role),
    ),
  );
}
