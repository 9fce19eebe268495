import { rgb, wcagContrast } from 'culori';
import { allColours, deckColours, type OwnColours } from './deck-colours.ts';
import { defaultColours, type Themes } from './default-colours.ts';
import type { Colours } from './palette.ts';

/** Whether text is dark, on a light background, or light. */
export type TextTone = 'dark' | 'light';

/** The text that is legible on each colour of backgrounds, in a deck with the default palette. */
const DEFAULT_TONES = {
  paper: 'dark',
  raised: 'dark',
  ground: 'dark',
  ink: 'light',
  'actor-2': 'light',
} as const satisfies Readonly<Record<string, TextTone>>;

/** A colour that a slide may have behind it: `--color-background-NAME` in `styles/optional/backgrounds.css`. */
export type BackgroundColour = keyof typeof DEFAULT_TONES;

/** Undefined where neither dark nor light text is legible. */
export type BackgroundTones = Readonly<Record<BackgroundColour, TextTone | undefined>>;

export const BACKGROUND_COLOURS = Object.keys(DEFAULT_TONES) as readonly BackgroundColour[];

export function isBackgroundColour(name: string): name is BackgroundColour {
  return name in DEFAULT_TONES;
}

/** Contrast of text with its background (WCAG 1.4.3). */
const CONTRAST = 4.5;
/** Of light text that is not muted: muted light text then has 4.5 : 1. */
const LIGHT_CONTRAST = 6;

/**
 * The text on each colour of backgrounds, by the palette of the deck. Which of the two is decided as by reveal.js, which
 * sets its class on the Stage.
 * @param tokens the style sheets with the default colours
 */
export function backgroundTones(deck: OwnColours, tokens: readonly string[] = []): BackgroundTones {
  const defaults = defaultColours(tokens);
  const own = deckColours(deck, defaults);
  if (Object.keys(own.light).length === 0) return DEFAULT_TONES;
  const { light } = allColours(own, defaults);
  const dark = darkText(light, defaults);
  const tones = BACKGROUND_COLOURS.map((name) => {
    const colour = light[name];
    if (colour === undefined) return [name, DEFAULT_TONES[name]];
    const contrast = (text = colour) => wcagContrast(text, colour);
    if (isDark(colour)) {
      return [name, contrast(defaults.dark['ink']) >= LIGHT_CONTRAST ? 'light' : undefined];
    }
    const lowest = Math.min(contrast(dark['ink']), contrast(dark['muted']));
    return [name, lowest >= CONTRAST ? 'dark' : undefined];
  });
  return Object.fromEntries(tones);
}

/** The light theme's colours for dark text: the deck's, unless its palette has light text on dark paper. */
export function darkText(light: Colours, defaults: Themes): Colours {
  return hasDarkPaper(light) ? defaults.light : light;
}

/** Whether ordinary slides have light text on dark paper. */
export function hasDarkPaper({ paper }: Colours): boolean {
  return paper !== undefined && isDark(paper);
}

/** `colorBrightness` of reveal.js, whose threshold is 128 of 255. */
function isDark(colour: string): boolean {
  const { r, g, b } = rgb(colour) ?? { r: 1, g: 1, b: 1 };
  return 255 * (0.299 * r + 0.587 * g + 0.114 * b) < 128;
}
