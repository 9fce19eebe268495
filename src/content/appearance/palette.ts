import { z } from 'zod';

/** A colour as deck.yaml has it. Without quotes, YAML reads `#1d3aa8` as a comment and `123456` as a number. */
export const colour = z.custom<string>(
  (value) => typeof value === 'string' && /^#[\da-f]{6}$/i.test(value),
  'a colour is written in quotes with six hexadecimal digits: "#1d3aa8".',
);

const roles = z
  .strictObject({
    paper: colour,
    ground: colour,
    'on-ground': colour,
    ink: colour,
    muted: colour,
    line: colour,
    raised: colour,
    rest: colour,
    focus: colour,
    mark: colour,
    'on-mark': colour,
  })
  .partial();

/** `palette` of deck.yaml: colours by the roles of `tokens.css`, and those of the dark theme of the Reader. */
export const palette = roles.extend({ dark: roles.optional() });

/** Colours by role. */
export type Colours = Readonly<Record<string, string>>;
export type Palette = z.infer<typeof palette>;
