import { expect, test } from 'vitest';
import { bodyOf, type Changes, said } from '../support/tiny-deck.ts';

const FILE = 'slides/fr/milieu.md';
const head = '---\nlayout: text\nminutes: 0:30\n---\n';
const slide = (text: string): Changes => ({
  texts: { 'fr/milieu.md': `${head}${text}\n\nNote:\nOn parle.\n` },
});
const body = (text: string) => slide(`## Titre\n\n${text}`);

/** What is said of a text under the title, which is on line 7. */
const saidOf = (text: string) => said(body(text));

const ITEM = 'a list item begins with “- ”, a hyphen and an ordinary space';

test.each(['•', '◦', '▪', '·'])('a line that begins with %s is no list item', (bullet) => {
  expect(saidOf(`${bullet} un point`)).toBe(
    `${FILE}:7:1 “${bullet}” makes no list, and is shown as typed: ${ITEM}.`,
  );
});

test('each line of a list that is typed with bullets is told, wherever it stands', () => {
  const lines = saidOf(
    'Deux points :\n• un\n  •\u00A0deux\n\n- • trois\n\n> mot\n> • quatre',
  ).split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    `${FILE}:8:1`,
    `${FILE}:9:3`,
    `${FILE}:11:3`,
    `${FILE}:14:3`,
  ]);
});

test('several lines of a paragraph that begin with a dash are no list', () => {
  const message = `“–” makes no list, and is shown as typed: ${ITEM}; lines of a dialogue have an empty line between them.`;
  expect(saidOf('Deux points :\n– un\n–\u00A0deux')).toBe(
    `${FILE}:8:1 ${message}\n${FILE}:9:1 ${message}`,
  );
});

test.each([
  [
    '-\u00A0un',
    `The space after “-” is no ordinary one (U+00A0), and the line is shown as typed: ${ITEM}.`,
  ],
  [
    '*\u202Fun',
    `The space after “*” is no ordinary one (U+202F), and the line is shown as typed: ${ITEM}.`,
  ],
  [
    '###\u00A0Un bloc',
    'The space after “###” is no ordinary one (U+00A0), and the line is shown as typed: a heading begins with “### ” and an ordinary space.',
  ],
  [
    '>\u00A0un mot',
    'The space after “>” is no ordinary one (U+00A0): a quotation begins with “> ” and an ordinary space.',
  ],
])('a marker with a space that does not break is told: %j', (text, message) => {
  expect(saidOf(text)).toMatch(new RegExp(`^${FILE}:7:[12] `));
  expect(saidOf(text).replace(/^\S+ /, '')).toBe(message);
});

test('a numbered item with a space that does not break is told', () => {
  expect(saidOf('1.\u00A0un')).toContain(
    `${FILE}:7:1 The space after “1.” is no ordinary one (U+00A0), and the line is shown as typed: a numbered list item begins with “1. ” and an ordinary space.`,
  );
});

test('a title with a space that does not break is told, beside that the slide has none', () => {
  expect(said(slide('##\u00A0Titre'))).toContain(
    `${FILE}:5:1 The space after “##” is no ordinary one (U+00A0)`,
  );
});

test('an item that is indented by spaces that do not break is told', () => {
  expect(saidOf('- un\n\u00A0\u00A0- deux')).toBe(
    `${FILE}:8:1 The space before this list item is no ordinary one (U+00A0), and the line is shown as typed: indent it by ordinary spaces.`,
  );
});

test.each([
  ['a dialogue in paragraphs', '– Bonjour.\n\n– Bonsoir.'],
  ['a parenthesis on a line of its own', 'La somme\n– énorme – de l’an.'],
  ['a bullet within a line', 'Paris • Lyon · Nice'],
  ['dashes within lines', 'Un – deux\ntrois – quatre'],
  ['spaces that do not break elsewhere', 'Un mot\u00A0: - et\u202F; #\u00A0ici.'],
  ['a list as it should be', '- un\n  - deux\n\n1. trois\n\n> un mot\n> un autre'],
  ['code', '```\n• un\n-\u00A0deux\n```'],
  ['a marker that is escaped', '\\- un'],
])('%s is left as it is', (_, text) => {
  expect(saidOf(text)).toBe('');
  expect(bodyOf(body(text))).not.toBe('');
});
