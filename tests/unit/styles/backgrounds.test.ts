import { type Color, differenceCiede2000, interpolate, parse, rgb, wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import {
  backgroundTones,
  BACKGROUND_COLOURS as COLOUR_NAMES,
} from '../../../src/content/appearance/background-tones.ts';
import { FRAGMENT_EFFECTS } from '../../../src/markdown/attributes/fragment-effects.ts';
import { coloursAfter, readStyles } from '../support/css-colours.ts';

const TOKENS = readStyles('tokens');
const BACKGROUNDS = readStyles('optional/backgrounds');
const EFFECTS = readStyles('optional/fragment-effects');

const colour = (of: Record<string, string>, name: string): Color => {
  const found = parse(of[name] ?? '');
  if (!found) throw new Error(`There is no --color-${name}.`);
  return found;
};

const light = coloursAfter(TOKENS, ':root,\n.preview');
const readerDark = coloursAfter(TOKENS, ':root:not([data-view="stage"], [data-view="speaker"])');
const onDark = coloursAfter(BACKGROUNDS, '&::after');
const backgrounds = coloursAfter(BACKGROUNDS, ':root:not([data-ink="grey"]),');
const CASES = COLOUR_NAMES.map((name) => ({
  name,
  ground: colour(backgrounds, `background-${name}`),
  text: backgroundTones({})[name] === 'light' ? onDark : light,
}));

test('every colour of backgrounds has a token, and is that of the palette', () => {
  expect(Object.keys(backgrounds)).toEqual(COLOUR_NAMES.map((name) => `background-${name}`));
  for (const name of COLOUR_NAMES) expect(backgrounds[`background-${name}`]).toBe(light[name]);
});

test.each(CASES)('text on $name has a contrast of at least 4.5 : 1', ({ ground, text }) => {
  for (const name of ['ink', 'muted', 'on-ground']) {
    expect(wcagContrast(colour(text, name), ground), name).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(CASES)('reveal.js takes $name for as dark or light as its text assumes', (one) => {
  const { r, g, b } = rgb(one.ground);
  // `colorBrightness` of reveal.js, whose threshold is 128 of 255.
  const brightness = 255 * (0.299 * r + 0.587 * g + 0.114 * b);
  expect(brightness < 128).toBe(one.text === onDark);
});

test('shapes stand out from a dark background, and from one another', () => {
  const actors = ['actor-1', 'actor-2', 'rest'].map((name) => colour(onDark, name));
  for (const { ground, text } of CASES.filter((one) => one.text === onDark)) {
    for (const shape of [...actors, colour(text, 'focus')]) {
      expect(wcagContrast(shape, ground)).toBeGreaterThanOrEqual(3);
    }
  }
  const [first, second, rest] = actors as [Color, Color, Color];
  const apart = differenceCiede2000();
  expect(Math.min(apart(first, second), apart(first, rest), apart(second, rest))).toBeGreaterThan(
    10,
  );
});

test('in the dark theme, a light background has the light palette', () => {
  const start = 'section.has-light-background\n        > :not(.notes) {';
  const restored = coloursAfter(BACKGROUNDS, start);
  expect(Object.keys(restored).length).toBeGreaterThan(8);
  for (const [name, value] of Object.entries(restored)) expect(light[name], name).toBe(value);
});

test('highlighted text has a contrast of at least 4.5 : 1 on every background', () => {
  const onLight = coloursAfter(EFFECTS, ':root:not([data-ink="grey"]),');
  const onDarkText = coloursAfter(EFFECTS, 'section.has-dark-background > :not(.notes) {');
  const grounds = [
    ...CASES.map(({ ground, text }) => ({ ground, isDark: text === onDark })),
    ...['paper', 'raised'].map((name) => ({ ground: colour(readerDark, name), isDark: true })),
  ];
  for (const { ground, isDark } of grounds) {
    const palette = isDark ? onDarkText : onLight;
    expect(Object.keys(palette)).toHaveLength(3);
    for (const name of Object.keys(palette)) {
      expect(wcagContrast(colour(palette, name), ground), name).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each(CASES)('faded text on $name has a contrast of at least 4.5 : 1', ({ ground, text }) => {
  const opacity = Number(/--opacity-faded: ([\d.]+)/.exec(EFFECTS)?.[1]);
  const faded = interpolate([ground, colour(text, 'ink')])(opacity);
  expect(wcagContrast(faded, ground)).toBeGreaterThanOrEqual(4.5);
});

test('every effect of a fragment has a rule, except the default one', () => {
  const missing = [...FRAGMENT_EFFECTS.keys()].filter(
    (name) => !new RegExp(`\\.${name}(?![\\w-])`).test(EFFECTS),
  );
  expect(missing).toEqual(['fade-in']);
});
