import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { backgroundTones } from '../../../../src/content/appearance/background-tones.ts';
import { coloursOnBackgrounds } from '../../../../src/content/appearance/colours-on-backgrounds.ts';

const TOKENS = ['tokens.css', 'optional/actors.css'].map((name) =>
  readFileSync(`src/styles/${name}`, 'utf8'),
);
const tones = (deck: Parameters<typeof backgroundTones>[0]) => backgroundTones(deck, TOKENS);

test('the text on a background follows from the colours of the deck', () => {
  expect(tones({})).toEqual({
    paper: 'dark',
    raised: 'dark',
    ground: 'dark',
    ink: 'light',
    'actor-2': 'light',
  });
  const palette = { ground: '#0f3d3e', 'on-ground': '#f4f7fb' };
  const actors = [{}, { color: '#f2c14e' }] as const;
  expect(tones({ palette, actors: [...actors] })).toMatchObject({
    ground: 'light',
    'actor-2': 'dark',
  });
});

test('a palette of light text on dark paper has light text on paper, and dark text on its ink', () => {
  const palette = { paper: '#101418', ink: '#f2f2f2', muted: '#d0d0d0', raised: '#20252b' };
  expect(tones({ palette })).toMatchObject({ paper: 'light', raised: 'light', ink: 'dark' });
  const { onLight } = coloursOnBackgrounds({ palette }, TOKENS);
  expect(wcagContrast(onLight['ink'] ?? '', palette.ink)).toBeGreaterThan(7);
});

test('a colour on which neither dark nor light text is legible has no tone', () => {
  expect(tones({ actors: [{}, { color: '#e0402a' }] })['actor-2']).toBeUndefined();
});

test('the actors of a deck stand out from its dark backgrounds, and keep their colours on light ones', () => {
  const deck = {
    palette: { ground: '#0f3d3e' },
    actors: [{ color: '#7a1f3d' }, { color: '#3d348b' }],
  };
  const { onDark, onLightInDarkTheme } = coloursOnBackgrounds(deck, TOKENS);
  for (const actor of ['actor-1', 'actor-2']) {
    expect(wcagContrast(onDark[actor] ?? '', '#0f3d3e'), actor).toBeGreaterThanOrEqual(3);
  }
  expect(onLightInDarkTheme).toMatchObject({ 'actor-1': '#7a1f3d', 'actor-2': '#3d348b' });
});
