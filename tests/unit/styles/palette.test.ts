import { readFileSync } from 'node:fs';
import { type Color, differenceCiede2000, filterGrayscale, parse, wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { EYES } from '../../../src/content/appearance/eyes.ts';

const TOKENS = readFileSync('src/styles/tokens.css', 'utf8');
const DARK = TOKENS.indexOf('prefers-color-scheme: dark');
const GREY = TOKENS.indexOf('data-ink="grey"');

/** The colours of a part of tokens.css, by role. */
function coloursIn(css: string): Record<string, Color> {
  const found = css.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries(
    [...found].map(([, role, value]) => [role as string, parse(value as string) as Color]),
  );
}

const light = coloursIn(TOKENS.slice(0, DARK));
const dark = { ...light, ...coloursIn(TOKENS.slice(DARK, GREY)) };
const grey = { ...light, ...coloursIn(TOKENS.slice(GREY)) };
const colour = (of: Record<string, Color>, role: string): Color => {
  const found = of[role];
  if (!found) throw new Error(`tokens.css has no --color-${role}.`);
  return found;
};

/** Pairs of text and background colours. */
const TEXTS = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['muted', 'paper'],
  ['on-ground', 'ground'],
] as const;

const ACTORS = ['actor-1', 'actor-2', 'actor-3'] as const;
const PAIRS = ACTORS.flatMap((one, index) => ACTORS.slice(index + 1).map((other) => [one, other]));

test.each(TEXTS)('%s on %s has a contrast of at least 7 : 1', (text, ground) => {
  expect(wcagContrast(colour(light, text), colour(light, ground))).toBeGreaterThanOrEqual(7);
});

test.each(TEXTS)('%s on %s has a contrast of at least 7 : 1 in greyscale', (text, ground) => {
  expect(wcagContrast(colour(grey, text), colour(grey, ground))).toBeGreaterThanOrEqual(7);
});

test.each(TEXTS)(
  '%s on %s has a contrast of at least 4.5 : 1 in the dark theme',
  (text, ground) => {
    expect(wcagContrast(colour(dark, text), colour(dark, ground))).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(Object.entries(EYES))('%s, no two actors have similar colours', (_, seen) => {
  const apart = differenceCiede2000();
  for (const palette of [light, dark, grey]) {
    for (const [one = '', other = ''] of PAIRS) {
      const distance = apart(seen(colour(palette, one)), seen(colour(palette, other)));
      // ΔE: 1 is just noticeable side by side, 10 at a glance.
      expect(distance, `${one} and ${other}`).toBeGreaterThan(10);
    }
  }
});

test('in greyscale the colour of “others” differs from each actor next to it', () => {
  const grey = filterGrayscale(1);
  const apart = differenceCiede2000();
  const distance = apart(grey(colour(light, 'rest')), grey(colour(light, 'actor-1')));
  expect(distance).toBeGreaterThan(10);
});

test('the symbols of the first two actors contrast with paper, and the third has an outline', () => {
  for (const role of ['actor-1', 'actor-2']) {
    for (const ground of ['paper', 'ground']) {
      expect(wcagContrast(colour(light, role), colour(light, ground))).toBeGreaterThanOrEqual(
        ground === 'paper' ? 3 : 2.5,
      );
    }
  }
});

test.each(['paper', 'ground'])(
  'a stroke of the pen stands out from %s: 3 : 1 at least',
  (ground) => {
    const pen = /\.drawing-line \{\s*stroke: var\(--color-([\w-]+)\)/.exec(
      readFileSync('src/styles/stage/drawing.css', 'utf8'),
    );
    expect(
      wcagContrast(colour(light, pen?.[1] ?? ''), colour(light, ground)),
    ).toBeGreaterThanOrEqual(3);
  },
);
