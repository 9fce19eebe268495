import { expect, test } from 'vitest';
import { ContentError, formatDiagnostic } from '../../../src/content/diagnostics.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { compileLocales } from '../../../src/document/compile-deck.ts';
import { documentsOf, tinyDeck } from '../support/tiny-deck.ts';

const LAYOUTS = [
  'act',
  'actors',
  'columns',
  'known-unknown',
  'numbers',
  'sources',
  'text',
  'title',
];

const WORDS = 'des mots de la langue '.repeat(40);

/** A deck whose second slide has this layout, title and body. */
function deckWith(layout: string, title: string, body: string, facts = '') {
  const deck = tinyDeck({
    texts: {
      'fr/milieu.md': `---\nlayout: ${layout}\nminutes: 0:30\n---\n## ${title}\n\n${body}\n\nNote:\nOui.\n`,
    },
  });
  const texts = new Map(deck.texts);
  texts.set('facts.yaml', (texts.get('facts.yaml') ?? '') + facts);
  return { ...deck, texts, layouts: LAYOUTS };
}

/** The start tag of the second slide. */
function sectionOf(layout: string, title: string, body: string): string {
  const [page] = documentsOf(deckWith(layout, title, body));
  return /<section[^>]*id="milieu"[^>]*>/.exec(page?.body ?? '')?.[0] ?? '';
}

function problemsOf(layout: string, title: string, body: string, facts = ''): string {
  try {
    documentsOf(deckWith(layout, title, body, facts));
    return '';
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

const blocks = (count: number, head = 'Un nom') =>
  Array.from({ length: count }, () => `### ${head}\n\nUne phrase.`).join('\n\n');
const items = (count: number, text = 'Une phrase.') =>
  Array.from({ length: count }, () => `- ${text}`).join('\n');

test('a slide with little content has no attributes of size', () => {
  for (const [layout, body] of [
    ['act', 'Une phrase.'],
    ['numbers', blocks(3, '2030')],
    ['actors', blocks(3)],
    ['columns', blocks(2)],
    ['known-unknown', blocks(2)],
    ['text', items(3)],
  ] as const) {
    expect(sectionOf(layout, 'Un titre', body)).not.toMatch(
      /data-(?:title|text|number)-size|data-blocks/,
    );
  }
});

test('a longer title is smaller, in two steps on the title slide', () => {
  const title = 'Un titre qui prend deux lignes sur sa diapositive';
  expect(sectionOf('title', title, '')).toContain('data-title-size="long"');
  expect(sectionOf('title', `${title}, et même trois lignes ici`, '')).toContain(
    'data-title-size="longer"',
  );
  expect(sectionOf('act', `${title}, car il est long`, '')).toContain('data-title-size="long"');
  expect(
    sectionOf('text', `${title}, car il est plus long encore, et ne finit qu’ici`, items(1)),
  ).toContain('data-title-size="long"');
});

test('numbered sentences have rows that are higher than their numbers', () => {
  const two = 'Une phrase dont la suite est si longue qu’elle continue sur la ligne suivante.';
  const sentences = (...all: string[]) => all.map((text, at) => `${at + 1}. ${text}`).join('\n');
  expect(
    sectionOf('text', 'Un titre', sentences('Une.', 'Une.', 'Une.', 'Une.', 'Une.')),
  ).not.toMatch(/data-text-size/);
  // Their texts have the height of nine lines, which is that of the slide.
  expect(sectionOf('text', 'Un titre', sentences('Une.', two, two, two, two))).toMatch(
    /data-text-size="1"/,
  );
});

test('text is smaller where there is more of it', () => {
  const size = (layout: string, body: string) =>
    /data-text-size="(\d)"/.exec(sectionOf(layout, 'Un titre', body))?.[1];
  const long = 'Une phrase qui prend plus d’une seule ligne de sa diapositive, quand elle est lue.';
  expect([3, 4, 7].map((count) => size('text', items(count, long)))).toEqual([
    undefined,
    undefined,
    '2',
  ]);
  expect(size('columns', `### Un\n\n${items(3, long)}\n\n### Deux\n\n${items(1)}`)).toBe('2');
  expect(size('act', 'Une phrase qui prend plus de deux lignes sous le titre. '.repeat(2))).toBe(
    '2',
  );
});

test('a number that is wider than the line of a phone says how wide', () => {
  expect(sectionOf('numbers', 'Un titre', blocks(3, '2030'))).not.toContain('data-number-width');
  const wide = sectionOf('numbers', 'Un titre', blocks(1, 'un tram dans la vallée'));
  expect(wide).toMatch(/data-number-width="(?:10|14)"/);
});

test('numbers are smaller where they are wide or many', () => {
  expect(sectionOf('numbers', 'Un titre', blocks(3, 'vingt'))).toContain('data-number-size="1"');
  expect(sectionOf('numbers', 'Un titre', blocks(6, '2030'))).toMatch(
    /data-blocks="6" data-number-size="2"/,
  );
});

test('what a layout cannot hold is reported with its cure', () => {
  expect(problemsOf('numbers', 'Un titre', blocks(7, '2030'))).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:31:1 The layout “numbers” holds 6 blocks (###); this slide has 7. Keep the most important ones, or continue on a second slide."`,
  );
  expect(problemsOf('actors', 'Un titre', blocks(7))).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:31:1 The layout “actors” holds 6 blocks (###); this slide has 7. Keep those of which the slide speaks, or continue on a second slide."`,
  );
  expect(problemsOf('actors', 'Un titre', blocks(1))).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 The layout “actors” needs at least 2 blocks (###); this slide has 1. Begin each block with a line “### Its name”, or choose another layout, for instance text."`,
  );
  expect(problemsOf('columns', 'Un titre', blocks(4))).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:19:1 The layout “columns” holds 3 blocks (###); this slide has 4. Write a second slide, or a list in the layout “text”."`,
  );
  expect(problemsOf('known-unknown', 'Un titre', blocks(3))).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:15:1 The layout “known-unknown” holds 2 blocks (###); this slide has 3. It sets what is known against what is not; the layout “columns” holds three."`,
  );
  expect(problemsOf('known-unknown', 'Un titre', 'Rien.')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 The layout “known-unknown” needs 2 blocks (###); this slide has none. Begin each block with a line “### Its name”, or choose another layout, for instance text."`,
  );
  expect(
    problemsOf('numbers', 'Un titre', blocks(3, 'beaucoup de milliards ici')),
  ).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 “beaucoup de milliards ici” is wider than a column of the layout “numbers”. Write a shorter form, for instance {id short}, and the rest below the number."`,
  );
  expect(problemsOf('title', WORDS, '')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:5:1 This title has 23 lines in the smallest size of its layout, which holds 3. Shorten it, or write part of it below the title."`,
  );
  expect(problemsOf('act', 'Un titre', WORDS)).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 The first paragraph of the layout “act” has room for three lines, above the motif. Shorten it, or move it to the notes."`,
  );
});

test('a word that is wider than its column is warned of, unless it may be broken', () => {
  const warningsOf = (layout: string, body: string) => {
    const deck = deckWith(layout, 'Un titre', body);
    const content = readContent(deck);
    compileLocales(deck, content);
    return content.diagnostics.warnings.map(formatDiagnostic);
  };
  const word = 'Fischereigenossenschaft';
  expect(warningsOf('actors', blocks(6, word))[0]).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 “Fischereigenossenschaft” is wider than its column, and is broken after any of its letters. Write “&shy;” where it may be broken, or a shorter name."`,
  );
  expect(warningsOf('columns', blocks(3, `${word} und mehr`))).toHaveLength(3);
  expect(warningsOf('columns', blocks(2, word))).toEqual([]);
  expect(warningsOf('actors', blocks(6, 'Fischerei&shy;genossenschaft'))).toEqual([]);
});

/** So many facts of `facts.yaml`, beside those of the tiny deck. */
const facts = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `  more-${index}:\n    statement: { fr: Un fait de plus dont la phrase est plus longue }\n    value: 7\n    unit: euro\n    nature: reported\n    source: paper\n`,
  ).join('');

test('a table of facts that is higher than its slide is divided among slides', () => {
  expect(problemsOf('sources', 'Un titre', '![ledger](facts)', facts(8))).toBe('');
  expect(problemsOf('sources', 'Un titre', '![ledger](facts)', facts(36))).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 The table of 40 facts is higher than its slide. Divide it into 3 slides: ![ledger](facts/1/3) on the first, ![ledger](facts/2/3) on the next, and so on."`,
  );
  expect(problemsOf('text', 'Un titre', '![ledger](facts/2/2)', facts(8))).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 Part 1 of 2 of the table of facts is on no slide. Write ![ledger](facts/1/2) on one."`,
  );
  expect(problemsOf('text', 'Un titre', '![ledger](facts/3/2)')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 Unknown part of the ledger: “facts/3/2”. Did you mean “facts/1/2”? Known: facts, facts/1/2."`,
  );
  expect(
    problemsOf('text', 'Un titre', '![ledger](facts)\n\n![ledger](facts)'),
  ).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:9:1 The table of facts is on two slides; numbers can link to one only. Remove one, or divide it: ![ledger](facts/1/2) and ![ledger](facts/2/2)."`,
  );
  expect(
    problemsOf('text', 'Un titre', '![ledger](facts/1/2)\n\n![ledger](facts/1/3)'),
  ).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:9:1 The table of facts is divided into 3 here, but into 2 at slides/fr/milieu.md:7. Write the same number."`,
  );
});

test('a table of facts is larger where there are few', () => {
  const size = (count: number, embed = '![ledger](facts)') =>
    /data-ledger-size="(\d+)"/.exec(
      documentsOf(deckWith('sources', 'Un titre', embed, facts(count)))[0]?.body ?? '',
    )?.[1];
  expect([size(0), size(8), size(12)]).toEqual(['24', '21', undefined]);
  const halves = '![ledger](facts/1/2)\n\n![ledger](facts/2/2)';
  expect(size(0, halves)).toBeUndefined();
});

test('the parts of a table have every fact once, and the last has the chain of sources', () => {
  const [page] = documentsOf(
    deckWith('text', 'Un titre', '![ledger](facts/1/2)\n\n![ledger](facts/2/2)', facts(9)),
  );
  const [, first = '', last = ''] = (page?.body ?? '').split('data-ledger="facts"');
  const ids = (html: string) => Array.from(html.matchAll(/<tr id="([^"]+)"/g), ([, id]) => id);
  expect(ids(first)).toHaveLength(7);
  expect(new Set([...ids(first), ...ids(last)]).size).toBe(13);
  expect(first).not.toContain('ledger-chain');
  expect(last).toContain('ledger-chain');
});
