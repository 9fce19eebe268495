import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuildOptions } from '../../../src/content/build-options.ts';
import { OPTIONAL_STYLE_NAMES } from '../../../src/document/optional-styles.ts';
import { DeckBuild } from '../../../src/vite/deck-build.ts';
import { optionalStyleSheets } from '../../../src/vite/optional-style-sheets.ts';
import { makeSmallDeck, type SmallDeck } from '../../browser/support/small-deck.ts';

let project: SmallDeck;
beforeAll(async () => {
  project = await makeSmallDeck({ plain: '1. One sentence.' });
});
afterAll(() => project.remove());

/** A deck that uses none of the optional styles. */
function smallDeck(options: BuildOptions = {}): DeckBuild {
  const deck = new DeckBuild(options);
  deck.root = project.folder;
  return deck;
}

test('a build of a deck that uses none of them has no optional style sheet, a development server links every one', async () => {
  const deck = smallDeck();
  expect(await optionalStyleSheets(deck)).toEqual([]);
  deck.isServed = true;
  const sheets = await optionalStyleSheets(deck);
  expect(sheets).toHaveLength(OPTIONAL_STYLE_NAMES.length);
  expect(sheets).toContain('/src/styles/optional/math.css');
});

// Exports build the deck for its author, with the notes.
test('a build for the author has none, either', async () => {
  expect(await optionalStyleSheets(smallDeck({ forAuthor: true }))).toEqual([]);
});
