import { expect, test } from 'vitest';
import { count, decks } from './claims/decks.ts';
import { markdownPieces } from './claims/markdown.ts';
import { changedSlides, changedYaml, readDeck } from './claims/mutations.ts';
import { yamlLines, yamlValues } from './claims/yaml.ts';
import { check } from './support/check.ts';

const DECKS = await Promise.all(['tests/fixtures/deck', '.'].map(readDeck));

test('an arbitrary deck is shown with every word in its place, or refused with sentences that lead to their lines', () => {
  check(decks, 60);
  expect(count.shown).toBeGreaterThan(10);
  expect(count.refused).toBeGreaterThan(0);
});

test('any pieces of Markdown give a safe page, or sentences that lead to their lines', () => {
  check(markdownPieces, 80);
});

test('any lines of YAML give a page, or sentences that lead to their lines', () => {
  check(yamlLines, 60);
});

test('any value of a key gives a page, or sentences that lead to their lines', () => {
  check(yamlValues, 60);
});

test('slides that are changed at random are shown, or refused with sentences that lead to their lines', () => {
  for (const files of DECKS) check(changedSlides(files), 30);
});

test('YAML files that are changed at random are read, or refused with sentences that lead to their lines', () => {
  for (const files of DECKS) check(changedYaml(files), 30);
});
