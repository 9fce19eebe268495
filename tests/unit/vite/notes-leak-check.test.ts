import { expect, test } from 'vitest';
import { findLeakedNotes } from '../../../src/vite/notes-leak-check.ts';

const slide = (notes: string) =>
  `<section class="slide" id="facture"><h2>La facture</h2><p>Elle monte de cinq à vingt milliards en trois ans.</p>${notes}</section>`;
const NOTES =
  '<div class="notes"><p>Ici, laissez le temps de lire, puis <a href="#x">comptez</a> jusqu’à trois.</p><p>Elle monte de cinq à vingt milliards en trois ans.</p></div>';
const all = [{ lang: 'fr', head: '', body: slide(NOTES) }];
const published = [{ lang: 'fr', head: '', body: slide('') }];
const leakedIn = (text: string) => findLeakedNotes(all, published, [{ path: 'a.js', text }]);

test('a note is found in a file whatever stands between its words', () => {
  expect(leakedIn('x="Ici, laissez\u00A0le temps\nde <b>lire</b>, puis comptez"')).toEqual([
    'a.js holds notes of the slide “facture”: “ici laissez le temps de lire”. deck.yaml says publishNotes: false, so no file of the site may.',
  ]);
});

test('what the slide shows as well is no secret, nor is what only sounds alike', () => {
  expect(leakedIn(slide(''))).toEqual([]);
  expect(leakedIn('laissez le temps de lire')).toEqual([]);
});
