import { expect, test } from 'vitest';
import { diagnosticsOf } from '../support/tiny-deck.ts';
import { answers } from '../support/wrong-inputs.ts';

const slide = (body: string, layout = 'text', notes = 'Bonjour.') => ({
  texts: {
    'fr/milieu.md': `---\nlayout: ${layout}\nminutes: 1:00\n---\n## Le milieu\n\n${body}\n\nNote:\n${notes}\n`,
  },
});

test('what no slide has room for is reported before it is measured', () => {
  expect(
    answers({
      quotations: slide(`${'> '.repeat(60)}mot`),
      lists: slide(`${'- '.repeat(60)}mot`),
      marks: slide(`${'**a *b '.repeat(40)}c${'* d**'.repeat(40)}`),
      'thousands of lists': slide(`${'- '.repeat(5000)}mot`),
      'indented lists': slide(
        Array.from({ length: 1000 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n'),
      ),
      paragraphs: slide('mot\n\n'.repeat(200)),
      tables: slide('| a | b |\n|---|---|\n| c | d |\n\n'.repeat(300)),
      code: slide('```\na\n```\n\n'.repeat(300)),
      notes: slide('mot', 'text', 'mot\n\n'.repeat(1000)),
    }),
  ).toMatchInlineSnapshot(`
    "quotations
      slides/fr/milieu.md:7:65 This is nested more deeply than a slide can show. Write it with fewer lists, quotations or marks inside one another.
    lists
      slides/fr/milieu.md:7:33 This is nested more deeply than a slide can show. Write it with fewer lists, quotations or marks inside one another.
    marks
      slides/fr/milieu.md:7:108 This is nested more deeply than a slide can show. Write it with fewer lists, quotations or marks inside one another.
    thousands of lists
      slides/fr/milieu.md:7:1 This is nested more deeply than a slide can show. Write it with fewer lists, quotations or marks inside one another.
    indented lists
      slides/fr/milieu.md:107:1 This is nested more deeply than a slide can show. Write it with fewer lists, quotations or marks inside one another.
    paragraphs
      slides/fr/milieu.md:127:1 This slide has 200 paragraphs, lists and other blocks, and no more than 60 can be read. Continue on a second one.
    tables
      slides/fr/milieu.md:247:1 This slide has 300 paragraphs, lists and other blocks, and no more than 60 can be read. Continue on a second one.
    code
      slides/fr/milieu.md:247:1 This slide has 300 paragraphs, lists and other blocks, and no more than 60 can be read. Continue on a second one.
    notes
      slides/fr/milieu.md:810:1 These notes have 1000 paragraphs, lists and other blocks, and no more than 400 can be read. Shorten them."
  `);
});

test('ten lists in one another are no problem of their depth', () => {
  const lists = Array.from({ length: 10 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n');
  expect(diagnosticsOf(slide(lists))).toBe('');
});

test('the line of a block of code that is too high is named, with a column that it has', () => {
  const code = `- a\n\n  \`\`\`\n${'  x\n'.repeat(12)}${'\n'.repeat(20)}  x\n  \`\`\``;
  expect(diagnosticsOf(slide(code))).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:23:1 This code block has 33 lines, and 13 fit here. Leave lines out, or divide the code over two slides."`,
  );
});

test('the table of facts is divided into parts that exist', () => {
  expect(
    answers({
      'more parts than a deck has slides': slide('![ledger](facts/1/99999999999)'),
      'a title and text that leave no room': slide(
        `${'Une phrase assez longue. '.repeat(100)}\n\n![ledger](facts)`,
        'sources',
      ),
    }),
  ).toMatchInlineSnapshot(`
    "more parts than a deck has slides
      slides/fr/milieu.md:7:1 Unknown part of the ledger: “facts/1/99999999999”. Known: facts, facts/1/2.
    a title and text that leave no room
      slides/fr/milieu.md:9:1 There is no room for the table of facts beside the rest of this slide. Shorten its title and sentences, or move them to another slide."
  `);
});

test('steps of notes that are too many are reported at the last of them, however it is written', () => {
  const notes = 'un {.fragment}\n\ndeux { .fragment }';
  expect(diagnosticsOf(slide('mot', 'text', notes))).toMatch(
    /^slides\/fr\/milieu\.md:12:6 The notes/,
  );
});
