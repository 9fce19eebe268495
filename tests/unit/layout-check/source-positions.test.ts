import { expect, test } from 'vitest';
import { documentsOf, tinyDeck } from '../support/tiny-deck.ts';

const MILIEU = `---
layout: figure
minutes: 1:00
---
## Le milieu

![figure](part)
- Un, et $x^2$
- deux

Note:
Une note.
`;

/** Every element of the second slide that has a line, as its name, its line and its file. */
function placesOf(html: string): string[] {
  const tags = html.slice(html.indexOf('id="milieu"') - 30).match(/<[^/][^>]*data-source-[^>]*>/g);
  return (tags ?? []).map((tag) => {
    const value = (name: string) => new RegExp(`data-source-${name}="([^"]*)"`).exec(tag)?.[1];
    return [/<(\w+)/.exec(tag)?.[1], value('line'), value('file')].filter(Boolean).join(' ');
  });
}

test('the elements of a slide have the lines of its file where the check of layout needs them', () => {
  const deck = tinyDeck({ texts: { 'fr/milieu.md': MILIEU } });
  const [document] = documentsOf(deck, { sourcePositions: true });
  expect(placesOf(document?.body ?? '')).toEqual([
    'section 5 slides/fr/milieu.md',
    'figure 7',
    'ul 8',
    'li 8',
    'li 9',
    // The notes begin in the line of “Note:”.
    'p 11',
  ]);
});

test('a published page has none of them', () => {
  const [document] = documentsOf(tinyDeck());
  expect(document?.body).toContain('id="milieu"');
  expect(document?.body).not.toContain('data-source-');
});
