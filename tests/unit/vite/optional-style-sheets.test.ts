import { expect, test } from 'vitest';
import { OPTIONAL_STYLE_NAMES } from '../../../src/document/optional-styles.ts';
import { DeckBuild } from '../../../src/vite/deck-build.ts';
import { optionalStyleSheets } from '../../../src/vite/optional-style-sheets.ts';

// Exports build the deck for its author, with the notes.
test.each([{}, { forAuthor: true }])(
  'a build of this deck, which uses none of them, has no optional style sheet: %o',
  async (options) => {
    expect(await optionalStyleSheets(new DeckBuild(options))).toEqual([]);
  },
);

test('a development server links every optional style sheet', async () => {
  const deck = new DeckBuild();
  deck.isServed = true;
  const sheets = await optionalStyleSheets(deck);
  expect(sheets).toHaveLength(OPTIONAL_STYLE_NAMES.length);
  expect(sheets).toContain('/src/styles/optional/math.css');
});
