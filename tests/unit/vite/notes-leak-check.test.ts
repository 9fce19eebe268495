import { expect, test } from 'vitest';
import { findLeakedNotes } from '../../../src/vite/notes-leak-check.ts';

const SLIDE = 'Elle monte de cinq à vingt milliards en trois ans.';
const DOCUMENTS = [
  {
    text: `Le volume ${SLIDE}`,
    notes: [
      {
        slide: 'volume',
        text: `Ici, laissez le temps de lire, puis comptez jusqu’à trois. ${SLIDE}`,
      },
    ],
  },
];
const leaksIn = (text: string) => findLeakedNotes(DOCUMENTS, [{ path: 'a.js', text }]);

test('a note is found in a file whatever is between its words', () => {
  expect(leaksIn('x="Ici, laissez\u00A0le temps\nde <b>lire</b>, puis comptez"')).toEqual([
    'a.js contains notes of the slide “volume”: “ici laissez le temps de lire”. deck.yaml says publishNotes: false, so no file of the site may contain them.',
  ]);
});

test('what the slide shows as well is no leak, nor are five words of a note', () => {
  expect(leaksIn(`<p>${SLIDE}</p>`)).toEqual([]);
  expect(leaksIn('laissez le temps de lire')).toEqual([]);
});
