import { expect, test, vi } from 'vitest';
import { count, decks } from './claims/decks.ts';
import { edits } from './claims/edits.ts';
import { wrongFigures } from './claims/figures.ts';
import { markdownPieces } from './claims/markdown.ts';
import { changedSlides, changedYaml, readDeck } from './claims/mutations.ts';
import { yamlLines, yamlValues } from './claims/yaml.ts';
import { check } from './support/check.ts';

// Against hanging only: some 200 decks are compiled.
vi.setConfig({ testTimeout: 0 });

const DECKS = await Promise.all(['tests/fixtures/deck', '.'].map(readDeck));

test('an arbitrary deck is shown with every word in its place, or refused with sentences that lead to their lines', () => {
  check(decks, 20);
  expect(count.shown).toBeGreaterThan(0);
});

test('any pieces of Markdown give a safe page, or sentences that lead to their lines', () => {
  check(markdownPieces, 60);
});

test('any lines of YAML give a page, or sentences that lead to their lines', () => {
  check(yamlLines, 40);
});

test('any value of a key gives a page, or sentences that lead to their lines', () => {
  check(yamlValues, 40);
});

test('slides that are changed at random are shown, or refused with sentences that lead to their lines', () => {
  for (const files of DECKS) check(changedSlides(files), 12);
});

test('YAML files that are changed at random are read, or refused with sentences that lead to their lines', () => {
  for (const files of DECKS) check(changedYaml(files), 12);
});

test('a figure with a wrong value is shown, or refused with sentences that lead to its file', () => {
  for (const files of DECKS) check(wrongFigures(files), 20);
});

test('after random edits, a deck is the one that is compiled anew', () => {
  for (const files of DECKS) check(edits(files), 12, 0.1);
});

test('a figure with more text below it than a slide holds is refused with sentences, or shown', () => {
  for (const files of DECKS) {
    const { faults } = changedSlides(files);
    const slides = [...files.texts].filter(
      ([path, text]) => path.endsWith('.md') && text.includes('![figure]('),
    );
    expect(slides.length).toBeGreaterThan(0);
    for (const [path, text] of slides) {
      for (const words of [20, 30, 40, 50, 60, 200]) {
        const below = `${'Some words. '.repeat(words)}`;
        const long = text.replace(/^!\[figure\].*$/m, (line) => `${line}\n${below}`);
        expect(faults({ path, text: long })).toEqual([]);
      }
    }
  }
});
