import { expect, test } from 'vitest';
import { ContentError, Diagnostics } from '../../../src/content/diagnostics.ts';
import { defineFigure } from '../../../src/figures/definition.ts';
import { type Changes, diagnosticsOf, layoutFor } from '../support/tiny-deck.ts';

const slide = (text: string): Changes => ({ texts: { 'fr/milieu.md': text } });
const headOf = (layout: string) => `---\nlayout: ${layout}\nminutes: 0:30\n---\n`;
const frontMatter = headOf('text');
const notes = '\n\nNote:\nOn parle.\n';
const body = (text: string): Changes =>
  slide(`${headOf(layoutFor(text))}## Titre\n\n${text}${notes}`);

const ROWS = [{ label: 'Hier', value: 'non publié' }];

test('a valid deck compiles without diagnostics', () => {
  expect(diagnosticsOf({})).toBe('');
});

const INVALID: Readonly<Record<string, Changes>> = {
  'an unknown layout': { replace: [['fr/milieu.md', 'layout: figure', 'layout: colums']] },
  'an invalid value of “pages”': {
    replace: [['fr/milieu.md', 'minutes: 1:00', 'minutes: 1:00\npages: each']],
  },
  'an unknown key in front matter': { replace: [['fr/milieu.md', 'minutes', 'minuts']] },
  'an invalid duration': { replace: [['fr/milieu.md', '1:00', '1 min']] },
  'a slide without front matter': slide(`## Titre${notes}`),
  'unclosed front matter': slide('---\nlayout: text\nminutes: 0:30\n## Titre\n\nNote:\nOui.\n'),
  'invalid YAML in front matter': slide(
    '---\nlayout: [text\nminutes: 0:30\n---\n## Titre\n\nNote:\nOui.\n',
  ),
  'a slide without a title': slide(`${frontMatter}Un texte.${notes}`),
  'a slide with two titles': body('## Encore'),
  'a title of the wrong level': slide(`${frontMatter}# Titre${notes}`),
  'a slide without notes': slide(`${frontMatter}## Titre\n\nUn texte.\n`),
  'notes without an empty line before them': slide(
    `${frontMatter}## Titre\n\n- un point\nNote:\nOui.\n`,
  ),
  'an unknown fact': body('Il y a {shar} en tout.'),
  'an unknown form of a fact': body('Il y a {share shrt}.'),
  'a fact without a number': body('Il y a {silent}.'),
  'a fact without words': body('Il y a {price words}.'),
  'empty braces': body('Il y a {}.'),
  'an unclosed brace': body('Il y a {share en tout.'),
  'a closing brace without an opening one': body('Il y a share} en tout.'),
  'a number typed by hand that is the value of a fact': body('Il y a 75 % en tout.'),
  'a number typed by hand that is the value of no fact': body('Il y a 1 200 euros.'),
  'a number with a non-breaking space': body('Il y a 1\u202F200 euros, ou 35.'),
  'a number typed by hand in a title': slide(`${frontMatter}## Il y a 26 raisons${notes}`),
  'a number typed by hand in the notes': slide(
    `${frontMatter}## Titre\n\nNote:\nPuis\n12,5 fois.\n`,
  ),
  'an unknown class': body('- un point {.fragmnt}'),
  'a class in the middle of a text': body('Un {.fragment} point.'),
  'more note steps than slide steps': slide(
    `${frontMatter}## Titre\n\nUn texte.\n\nNote:\nOui. {.fragment}\n`,
  ),
  'an invalid value of “droppable”': slide(
    `---\nlayout: text\nminutes: 0:30\ndroppable: yes\n---\n## Titre${notes}`,
  ),
  'an unknown figure': body('![figure](prt)'),
  'an unknown embed': body('![figur](part)'),
  'a state without a figure': body('![state](after)'),
  'an unknown state': body('![figure](part)\n\n![state](aftr)'),
  'the initial state of a figure': body('![figure](part)\n\n![state](before)'),
  'a state of a figure on another slide': body('![figure](part)\n\n![state](prt/after)'),
  'an ambiguous state': body('![figure](part)\n\n![figure](part)\n\n![state](after)'),
  'an unknown picture': body('![Un bateau](pictures/baot.jpg)'),
  'a picture of another site': body('![Un bateau](https://example.org/boat.jpg)'),
  'a file of assets/ that is not a picture': body('![Une licence](CREDITS.md)'),
  'a number typed by hand in the description of a picture': body(
    'Un mot.\n\n![Il y a 35 bateaux](pictures/boat.jpg)',
  ),
  'an unknown fact in the description of a picture': body('![Et {shar}](pictures/boat.jpg)'),
  'an unclosed brace in the description of a picture': body('![Et {share](pictures/boat.jpg)'),
  'a figure with a title': body('![figure](part "La part")'),
  'a picture without a description': body('![](pictures/boat.jpg)'),
  'an embed in a list': body('- ![figure](part)'),
  'raw HTML': body('Un <b>mot</b>.'),
  'a thematic break': body('Un.\n\n---\n\nDeux.'),
  'an unclosed code block': slide(`${frontMatter}## Titre\n\n\`\`\`\ncode\n\nNote:\nOui.\n`),
  'unclosed strong emphasis': body('Un **mot.'),
  'an unclosed link': body('Un [mot](https://example.org.'),
  'a number typed by hand in the title of a link': body(
    'Un [mot](https://example.org "Il y a 35 ans").',
  ),
  'a link to an unknown slide': body('Voir [le début](#debu).'),
  'a link to an unsafe URL': body('Voir [là](javascript:alert).'),
  'a listed slide without a file': { texts: { 'fr/milieu.md': null } },
  'a slide file that is not listed': { texts: { 'fr/fin.md': `${frontMatter}## Fin${notes}` } },
  'a slide file with an accent in its name': {
    texts: { 'fr/Été 2030.md': `${frontMatter}## Fin${notes}` },
  },
  'a slide file without a Latin letter in its name': {
    texts: { 'fr/終.md': `${frontMatter}## Fin${notes}` },
  },
  'a slide listed twice': { replace: [['deck.yaml', '[milieu]', '[milieu, debut]']] },
  'an invalid date': { replace: [['deck.yaml', 'languages:', 'date: 24/11/2026\nlanguages:']] },
  'an invalid name of a slide': { replace: [['deck.yaml', '- debut', '- Début']] },
  'an unknown key in deck.yaml': { replace: [['deck.yaml', 'title:', 'titel:']] },
  'a plugin that is not named as it is imported': {
    replace: [
      ['deck.yaml', 'languages:', 'plugins: [reveal.js-pointer, ./pointer.js]\nlanguages:'],
    ],
  },
  'a plugin that is not installed': {
    replace: [
      [
        'deck.yaml',
        'languages:',
        'plugins: [reveal.js-pointer, "@deck/pointer/pointer.css"]\nlanguages:',
      ],
    ],
  },
  'a missing translation in deck.yaml': {
    replace: [['deck.yaml', '{ fr: Personne }', '{ en: Nobody }']],
  },
  'a slide with the id of another slide’s title': {
    replace: [['deck.yaml', '[milieu]', '[milieu, debut-title]']],
    texts: { 'fr/debut-title.md': `${frontMatter}## Titre${notes}` },
  },
  'a language listed twice': { replace: [['deck.yaml', '[fr]', '[fr, fr]']] },
  'an unknown language, similar to a known one': { replace: [['deck.yaml', '[fr]', '[fr, eng]']] },
  'a missing deck.yaml': { texts: { 'deck.yaml': null } },
  'a missing facts.yaml': { texts: { 'facts.yaml': null } },
  'invalid YAML in facts.yaml': {
    replace: [['facts.yaml', 'nature: forecast', 'nature: [forecast']],
  },
  'a duplicate key': { replace: [['facts.yaml', 'value: 75', 'value: 75\n    value: 76']] },
  'an unknown nature': { replace: [['facts.yaml', 'nature: forecast', 'nature: forcast']] },
  'a value that is text': { replace: [['facts.yaml', 'value: 75', 'value: "75"']] },
  'an unknown unit': { replace: [['facts.yaml', 'unit: euro', 'unit: euros']] },
  'a number without a unit': { replace: [['facts.yaml', '    unit: euro\n', '']] },
  'an unknown source': {
    replace: [
      ['facts.yaml', 'nature: reported\n    source: paper', 'nature: reported\n    source: papers'],
    ],
  },
  'a formula with an unknown fact': { replace: [['facts.yaml', '{share}\n', '{shares}\n']] },
  'a circular formula': { replace: [['facts.yaml', '{share}\n', '{rest}\n']] },
  'an invalid formula': { replace: [['facts.yaml', '100 - {share}', '100 - ({share}']] },
  'a fact with “nature: computed” and no formula': {
    replace: [['facts.yaml', 'nature: forecast', 'nature: computed']],
  },
  'a formula of a fact that is not computed': {
    replace: [['facts.yaml', 'nature: computed', 'nature: reported']],
  },
  'a figure without a default export': { figure: null },
  'a figure without description and source': {
    figure: () => ({
      title: 'T',
      rowsAre: 'Qui',
      rows: ROWS,
      states: ['a'],
      chart: () => ({ type: 'bar', data: { datasets: [] } }),
    }),
  },
  'a figure with an unknown fact': {
    figure: defineFigure(['a'], ({ fact }) => ({ title: fact('shar' as never).text }) as never),
  },
  'a missing translation in a figure': {
    figure: defineFigure(['a'], ({ localize }) => ({ title: localize({ en: 'Share' }) }) as never),
  },
  'a figure with an unknown source': {
    figure: () => ({
      title: 'T',
      description: 'D',
      source: 'papr',
      rowsAre: 'Qui',
      rows: ROWS,
      states: ['a'],
      chart: () => ({ type: 'bar', data: { datasets: [] } }),
    }),
  },
};

test.each(Object.entries(INVALID))('%s is reported', (_, changes) => {
  expect(diagnosticsOf(changes)).toMatchSnapshot();
});

test('note steps are not checked on a slide with an invalid figure, whose steps are unknown', () => {
  const text = `${headOf('figure')}## Titre\n\n![figure](part)\n\nNote:\nOui.\n\nPuis. {.fragment}\n`;
  expect(diagnosticsOf(slide(text))).toBe('');
  expect(diagnosticsOf({ ...slide(text), figure: null })).toBe(
    'slides/figures/part.ts:1:1 A figure file needs a default export: export default defineFigure(…).',
  );
});

test('all problems of all files are reported at once, sorted by file and line', () => {
  const changes: Changes = {
    replace: [
      ['fr/debut.md', '{share}', '{shar}'],
      ['fr/milieu.md', 'layout: figure', 'layout: figur'],
      ['facts.yaml', 'nature: forecast', 'nature: forcast'],
      ['deck.yaml', 'author:', 'autor:'],
    ],
  };
  const lines = diagnosticsOf(changes).split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    'slides/deck.yaml:4:1',
    'slides/facts.yaml:11:13',
    'slides/fr/debut.md:7:10',
    'slides/fr/milieu.md:2:9',
  ]);
});

test('causes come before consequences: deck.yaml, facts.yaml, CSV files, figures, then slides', () => {
  const diagnostics = new Diagnostics();
  for (const file of [
    'a/fr/b.md',
    'a/figures/a.ts',
    'a/series/b.csv',
    'a/facts.yaml',
    'a/deck.yaml',
    'a/en/b.md',
  ]) {
    diagnostics.add({ file, line: 2, column: 1 }, 'Wrong.');
  }
  diagnostics.add({ file: 'a/fr/b.md', line: 1, column: 5 }, '\u001B[31mWrong.\u001B[39m');
  const error = new ContentError(diagnostics.all);
  expect(error.message.split('\n')).toEqual([
    'a/deck.yaml:2:1 Wrong.',
    'a/facts.yaml:2:1 Wrong.',
    'a/series/b.csv:2:1 Wrong.',
    'a/figures/a.ts:2:1 Wrong.',
    'a/en/b.md:2:1 Wrong.',
    'a/fr/b.md:1:5 Wrong.',
    'a/fr/b.md:2:1 Wrong.',
  ]);
  expect(error.stack).toBe(error.message);
});

test('a message is on one line, and what it quotes from a file is shortened', () => {
  const diagnostics = new Diagnostics();
  const at = { file: 'a.md', line: 1, column: 1 };
  diagnostics.add(
    at,
    `“one\n  two” is not a link, nor is “${'x'.repeat(500)}”, nor \u001b[31mred\u001b[39m.`,
  );
  diagnostics.warn(at, '“a\u0007b” is odd.');
  const [problem] = diagnostics.all;
  expect(problem?.message).toBe(`“one two” is not a link, nor is “${'x'.repeat(119)}…”, nor red.`);
  expect(diagnostics.warnings[0]?.message).toBe('“a\uFFFDb” is odd.');
});

test('formulas of which each depends on the next have an end', () => {
  const fact = (id: string, value: string) =>
    `  ${id}:\n    statement: { fr: F }\n    ${value}\n    unit: percent\n    source: paper\n`;
  const chain = Array.from({ length: 200 }, (_, index) =>
    fact(`f${index}`, `formula: "{f${index + 1}} + 1"\n    nature: computed`),
  );
  const last = fact('f200', 'value: 1\n    nature: reported');
  expect(
    diagnosticsOf({
      replace: [['facts.yaml', '  silent:\n', `${chain.join('')}${last}  silent:\n`]],
    }),
  ).toMatch(
    /^slides\/facts\.yaml:\d+:14 This formula depends on one that depends on another, and so on: more than 100\./,
  );
});
