/**
 * The colours of backgrounds, and the text that is legible on each (`styles/optional/backgrounds.css` has their
 * values, `--color-background-NAME`). reveal.js decides by the brightness of the colour, and agrees.
 */
export const BACKGROUND_COLOURS = {
  paper: 'dark',
  raised: 'dark',
  ground: 'dark',
  ink: 'light',
  'actor-2': 'light',
} as const satisfies Readonly<Record<string, TextTone>>;

/** Whether text is dark, on a light background, or light. */
export type TextTone = 'dark' | 'light';
export type BackgroundColour = keyof typeof BACKGROUND_COLOURS;

export const COLOUR_NAMES = Object.keys(BACKGROUND_COLOURS) as readonly BackgroundColour[];

export function isBackgroundColour(name: string): name is BackgroundColour {
  return name in BACKGROUND_COLOURS;
}

/** The colour behind a picture, seen while it loads: that of ordinary slides for this text, or its opposite. */
export const DEFAULT_COLOUR: Readonly<Record<TextTone, BackgroundColour>> = {
  dark: 'paper',
  light: 'ink',
};
