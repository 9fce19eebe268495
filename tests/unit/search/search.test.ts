import { expect, test } from 'vitest';
import { type SlideEntry, searchIn } from '../../../src/search/search.ts';

const DECK: readonly SlideEntry[] = [
  slide(0, 'Le pont'),
  slide(1, 'Ce que coûte l’été', [
    { kind: 'body', text: 'La crue de 1910 emporte l’arche', step: 0 },
    { kind: 'body', text: 'On rebâtit en pierre', step: 2 },
    { kind: 'data', text: 'Pierre · 40 tonnes', step: 0 },
    { kind: 'notes', text: 'Rappeler la crue, sans montrer de pierre.', step: 0 },
  ]),
  slide(2, 'Avant le pont, un gué', [{ kind: 'notes', text: 'Le bac coûtait un sou.', step: 0 }]),
];

const search = searchIn(DECK);
const found = (query: string) => search(query).map(({ index, by, step }) => [index, by, step]);

test('a number finds the slide of that number, before slides that contain it', () => {
  expect(found('1')).toEqual([
    [0, 'number', 0],
    [1, 'body', 0],
  ]);
  expect(found('40')).toEqual([[1, 'data', 0]]);
  expect(found('99')).toEqual([]);
});

test('titles that start with the query come before titles that contain it', () => {
  expect(found('le pont')).toEqual([
    [0, 'title', 0],
    [2, 'title', 0],
  ]);
  expect(found('gué avant')).toEqual([[2, 'title', 0]]);
});

test.each(["COUTE L'ETE", 'coûte\u00A0l’été', '  coute   l’ete '])(
  'case, accents, spaces and apostrophes make no difference: “%s”',
  (query) => {
    expect(found(query)).toEqual([[1, 'title', 0]]);
  },
);

test('text of a fragment is found at the step that shows it', () => {
  expect(found('rebatit')).toEqual([[1, 'body', 2]]);
});

test('words may be in different parts of a slide; words of the notes only are found in the notes', () => {
  expect(found('crue pierre')).toEqual([[1, 'body', 0]]);
  expect(found('montrer')).toEqual([[1, 'notes', 0]]);
  expect(found('pont sou')).toEqual([[2, 'notes', 0]]);
  expect(found('pont crue')).toEqual([]);
});

test('a hit outside the title has an excerpt of the text around it', () => {
  expect(search('crue')[0]?.excerpt).toEqual([
    { text: 'La ', isMatch: false },
    { text: 'crue', isMatch: true },
    { text: ' de 1910 emporte l’arche', isMatch: false },
  ]);
  expect(search('pont')[0]?.excerpt).toEqual([]);
});

test('an empty query has no hits', () => {
  expect(found('')).toEqual([]);
  expect(found(' \u00A0')).toEqual([]);
});

function slide(index: number, title: string, parts: SlideEntry['parts'] = []): SlideEntry {
  return { index, title, act: undefined, parts };
}
