import { expect, test } from 'vitest';
import { bodyOf, type Changes, diagnosticsOf } from '../support/tiny-deck.ts';

const FILE = 'slides/fr/milieu.md';
const frontMatter = '---\nlayout: text\nminutes: 0:30\n---\n';
const slide = (text: string): Changes => ({
  texts: { 'fr/milieu.md': `${frontMatter}${text}\n\nNote:\nOn parle.\n` },
});
const body = (text: string) => slide(`## Titre\n\n${text}`);

/** The diagnostics of a slide with this text, which starts on line 7. */
const diagnosticsFor = (text: string) => diagnosticsOf(body(text));

const ITEM = 'a list item starts with “- ”, a hyphen and a plain space';

test.each(['•', '◦', '▪', '·'])(
  'a line that starts with %s is reported as no list item',
  (bullet) => {
    expect(diagnosticsFor(`${bullet} un point`)).toBe(
      `${FILE}:7:1 “${bullet}” does not start a list item: ${ITEM}.`,
    );
  },
);

test('each line with a bullet is reported, also in lists and quotations', () => {
  const lines = diagnosticsFor(
    'Deux points :\n• un\n  •\u00A0deux\n\n- • trois\n\n> mot\n> • quatre',
  ).split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    `${FILE}:8:1`,
    `${FILE}:9:3`,
    `${FILE}:11:3`,
    `${FILE}:14:3`,
  ]);
});

test('several lines of a paragraph that start with a dash are reported as no list', () => {
  const message = `“–” does not start a list item: ${ITEM}; separate the lines of a dialogue by empty lines.`;
  expect(diagnosticsFor('Deux points :\n– un\n–\u00A0deux')).toBe(
    `${FILE}:8:1 ${message}\n${FILE}:9:1 ${message}`,
  );
});

test.each([
  ['-\u00A0un', `The space after “-” is U+00A0 instead of a plain space: ${ITEM}.`],
  ['*\u202Fun', `The space after “*” is U+202F instead of a plain space: ${ITEM}.`],
  [
    '###\u00A0Un bloc',
    'The space after “###” is U+00A0 instead of a plain space: a heading starts with “### ”, with a plain space.',
  ],
  [
    '>\u00A0un mot',
    'The space after “>” is U+00A0 instead of a plain space: a quotation starts with “> ”, with a plain space.',
  ],
])('a marker with a non-breaking space is reported: %j', (text, message) => {
  expect(diagnosticsFor(text)).toMatch(new RegExp(`^${FILE}:7:[12] `));
  expect(diagnosticsFor(text).replace(/^\S+ /, '')).toBe(message);
});

test('a numbered list item with a non-breaking space is reported', () => {
  expect(diagnosticsFor('1.\u00A0un')).toContain(
    `${FILE}:7:1 The space after “1.” is U+00A0 instead of a plain space: a numbered list item starts with “1. ”, with a plain space.`,
  );
});

test('a title with a non-breaking space is reported, in addition to the missing title', () => {
  expect(diagnosticsOf(slide('##\u00A0Titre'))).toContain(
    `${FILE}:5:1 The space after “##” is U+00A0 instead of a plain space`,
  );
});

test('a list item that is indented by non-breaking spaces is reported', () => {
  expect(diagnosticsFor('- un\n\u00A0\u00A0- deux')).toBe(
    `${FILE}:8:1 The space before this list item is U+00A0 instead of a plain space: indent it with plain spaces.`,
  );
});

test.each([
  ['a dialogue in paragraphs', '– Bonjour.\n\n– Bonsoir.'],
  ['a line that starts with a parenthesis between dashes', 'La somme\n– énorme – de l’an.'],
  ['a bullet within a line', 'Paris • Lyon · Nice'],
  ['dashes within lines', 'Un – deux\ntrois – quatre'],
  ['non-breaking spaces elsewhere', 'Un mot\u00A0: - et\u202F; #\u00A0ici.'],
  ['valid lists and quotations', '- un\n  - deux\n\n1. trois\n\n> un mot\n> un autre'],
  ['code', '```\n• un\n-\u00A0deux\n```'],
  ['an escaped marker', '\\- un'],
])('%s is not reported', (_, text) => {
  expect(diagnosticsFor(text)).toBe('');
  expect(bodyOf(body(text))).not.toBe('');
});
