import { expect, test } from 'vitest';
import { defineFigure } from '../../../src/figures/definition.ts';
import { bodyOf, type Changes, diagnosticsOf } from '../support/tiny-deck.ts';

const sentence = (text: string): Changes => ({
  replace: [['fr/milieu.md', 'Une phrase.', text]],
});
const shown = (text: string) =>
  /<figure.*?<\/figure>(.*?)<\/p>/s.exec(bodyOf(sentence(text)))?.[1]?.replace(/<[^>]*>/g, '');

test.each([
  ['Il y a {=14} salles et {=la moitié du} reste.', 'Il y a 14 salles et la moitié du reste.'],
  ['Un \\{objet\\} entre accolades.', 'Un {objet} entre accolades.'],
  ['Un **\\{mot\\}** et {share}.', 'Un {mot} et 75\u00A0%.'],
  ['\\{=14}', undefined],
])('“%s” is shown as “%s”', (text, expected) => {
  if (expected === undefined) expect(diagnosticsOf(sentence(text))).not.toBe('');
  else expect(shown(text)).toBe(expected);
});

test('escaped braces of a title are shown, also where the title is a text', () => {
  const body = bodyOf({ replace: [['fr/milieu.md', '## Le milieu', '## Le \\{milieu\\}']] });
  expect(body).toContain('Le {milieu}</h2>');
  expect(body).not.toMatch(/[\uFDD0-\uFDEF]/);
});

test('characters of private use, as icon fonts have them, stay as they are typed', () => {
  expect(shown('Une icône \uE07B, une autre \uE03C.')).toBe('Une icône \uE07B, une autre \uE03C.');
});

test('a picture may have typed numbers and braces in its description', () => {
  const body = bodyOf(sentence('![Un bateau {=14} \\{vert\\}](pictures/boat.jpg)'));
  expect(body).toContain('alt="Un bateau 14 {vert}"');
});

test('what is wrong beside an escaped brace has its place in the file', () => {
  expect(
    ['Un \\{objet\\} et 35.', 'Un objet} et {=}.', 'Un \\{objet}.'].map((text) =>
      diagnosticsOf(sentence(text)),
    ),
  ).toMatchInlineSnapshot(`
    [
      "slides/fr/milieu.md:8:17 The amount “35” is typed by hand. The nearest fact is {rest}, “25 %”. Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=35}.",
      "slides/fr/milieu.md:8:9 This } has no { before it; write \\} for a brace.
    slides/fr/milieu.md:8:14 Nothing follows the = in these braces; write {=14}.",
      "slides/fr/milieu.md:8:11 This } has no { before it; write \\} for a brace.",
    ]
  `);
});

test('a text of a figure may have a typed number, and an amount is reported once', () => {
  const figure = defineFigure(['only'], ({ localize }) => ({
    title: localize({ fr: 'Les {=14} salles' }),
    description: 'a',
    source: 'paper',
    rowsAre: 'a',
    rows: [{ label: 'a', value: 'b' }],
    chart: () => ({ type: 'bar', data: { datasets: [] } }),
  }));
  const text = `export default defineFigure([], () => ({ title: { fr: 'Les {=14} salles' } }));`;
  expect(bodyOf({ figure, figureText: text })).toContain('Les 14 salles');
  const wrong = `const t = { fr: 'La moitié du calcul, page 3', en: 'half of it' };\nconst s = 'half of 14';`;
  expect(diagnosticsOf({ figureText: wrong })).toMatchInlineSnapshot(`
    "slides/figures/part.ts:1:18 The amount “La moitié” is typed by hand. The nearest fact is {share}, “75 %”. Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=La moitié}.
    slides/figures/part.ts:2:20 The amount “14” is typed by hand. The nearest fact is {rest}, “25 %”. Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=14}."
  `);
});
