import { converter, formatHex, wcagContrast } from 'culori';
import type { Actor } from './actors.ts';
import type { Themes } from './default-colours.ts';
import type { Colours, Palette } from './palette.ts';

/** Contrast of shapes and of focus rings with their background (WCAG 1.4.11), and of text in the dark theme (1.4.3). */
export const SHAPE_CONTRAST = 3;
export const DARK_TEXT_CONTRAST = 4.5;

/** What deck.yaml says of colours. */
export interface OwnColours {
  readonly palette?: Palette | undefined;
  readonly actors?: readonly Actor[] | undefined;
}

/** What the deck changes of the default colours: its own, and what follows from them in the dark theme. */
export function deckColours({ palette = {}, actors = [] }: OwnColours, defaults: Themes): Themes {
  const { dark: ownDark = {}, ...ownLight } = palette;
  const light = withoutUndefined(ownLight);
  const dark = withoutUndefined(ownDark);
  actors.forEach((actor, index) => {
    if (actor.color !== undefined) light[`actor-${index + 1}`] = actor.color;
    if (actor.dark !== undefined) dark[`actor-${index + 1}`] = actor.dark;
  });
  const darkPaper = dark['paper'] ?? defaults.dark['paper'] ?? '';
  const ground = dark['ground'] ?? defaults.dark['ground'] ?? '';
  const derived: Record<string, string> = {};
  for (const [role, colour] of Object.entries(light)) {
    if (/^(actor-\d+|rest|focus|mark|on-mark)$/.test(role)) {
      const ratio =
        role === 'focus' ? DARK_TEXT_CONTRAST : role.endsWith('mark') ? 1 : SHAPE_CONTRAST;
      derived[role] = lighten(colour, darkPaper, ratio);
    }
  }
  // Titles of title and acts have the deck's own colour on a dark ground.
  if (light['ground'] !== undefined) derived['on-ground'] = lighten(light['ground'], ground, 7);
  return {
    light: changed(light, defaults.light),
    dark: changed({ ...derived, ...dark }, defaults.dark),
  };
}

/** The colours of a deck with those that it does not change. */
export function allColours(own: Themes, defaults: Themes): Themes {
  const light = { ...defaults.light, ...own.light };
  return { light, dark: { ...light, ...defaults.dark, ...own.dark } };
}

const toOklch = converter('oklch');

/** A colour, as much lighter as it needs for a contrast on a background. */
export function lighten(colour: string, background: string, ratio: number): string {
  const parsed = toOklch(colour);
  if (!parsed) return colour;
  for (let { l } = parsed; l < 1; l += 0.01) {
    const shown = l === parsed.l ? colour : formatHex({ ...parsed, l });
    if (wcagContrast(shown, background) >= ratio) return shown;
  }
  return '#ffffff';
}

function changed(colours: Colours, defaults: Colours): Colours {
  return Object.fromEntries(
    Object.entries(colours).filter(
      ([role, value]) => value.toLowerCase() !== defaults[role]?.toLowerCase(),
    ),
  );
}

function withoutUndefined(colours: object): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).filter(([, value]) => value !== undefined));
}
