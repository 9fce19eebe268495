import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { ACTORS_WITH_COLOURS } from '../../../../src/content/appearance/actors.ts';
import { allColours, deckColours } from '../../../../src/content/appearance/deck-colours.ts';
import { defaultColours } from '../../../../src/content/appearance/default-colours.ts';

const TOKENS = ['tokens.css', 'optional/actors.css'].map((name) =>
  readFileSync(`src/styles/${name}`, 'utf8'),
);
const defaults = defaultColours(TOKENS);

test('the style sheets have the default colours of both themes, with six actors', () => {
  expect(defaults.light).toMatchObject({ paper: '#fafaf6', ink: '#15161d', 'actor-1': '#dd3c14' });
  expect(defaults.dark).toMatchObject({ paper: '#14151c', ink: '#f1efe8', 'actor-1': '#ff7047' });
  const actors = Object.keys(defaults.light).filter((role) => role.startsWith('actor-'));
  expect(actors).toHaveLength(ACTORS_WITH_COLOURS);
});

test('a deck that states the default colours changes none', () => {
  const actors = [
    { color: '#dd3c14', dark: '#ff7047' },
    { color: '#1D3AA8', dark: '#4c69ee' },
  ];
  expect(deckColours({ actors, palette: { paper: '#fafaf6' } }, defaults)).toEqual({
    light: {},
    dark: {},
  });
});

test('in the dark theme, a colour is as light as it has to be, unless the deck says otherwise', () => {
  const actors = [
    { color: '#550000' },
    { color: '#ffeeaa' },
    { color: '#550000', dark: '#aa0000' },
  ];
  const own = deckColours({ actors }, defaults);
  const { dark } = allColours(own, defaults);
  expect(wcagContrast(dark['actor-1'] ?? '', dark['paper'] ?? '')).toBeGreaterThanOrEqual(3);
  expect(wcagContrast(dark['actor-1'] ?? '', dark['paper'] ?? '')).toBeLessThan(3.5);
  expect(dark).toMatchObject({ 'actor-2': '#ffeeaa', 'actor-3': '#aa0000' });
});

test('titles of acts have the colour of the ground in the dark theme', () => {
  const own = deckColours({ palette: { ground: '#0f3d3e' } }, defaults);
  const { dark } = allColours(own, defaults);
  expect(dark['ground']).toBe(defaults.dark['ground']);
  expect(wcagContrast(dark['on-ground'] ?? '', dark['ground'] ?? '')).toBeGreaterThanOrEqual(7);
});
