import { expect, test } from 'vitest';
import { defineFigure } from '../../../src/figures/definition.ts';
import { type Changes, said } from '../support/tiny-deck.ts';

const slide = (text: string): Changes => ({ texts: { 'fr/milieu.md': text } });
const head = '---\nlayout: text\nminutes: 0:30\n---\n';
const notes = '\n\nNote:\nOn parle.\n';
const body = (text: string): Changes => slide(`${head}## Titre\n\n${text}${notes}`);

const ROWS = [{ label: 'Hier', value: 'non publié' }];

test('a deck in which nothing is wrong compiles', () => {
  expect(said({})).toBe('');
});

const WRONG: Readonly<Record<string, Changes>> = {
  'an unknown layout': { replace: [['fr/milieu.md', 'layout: figure', 'layout: colums']] },
  'a way of printing that is none': {
    replace: [['fr/milieu.md', 'minutes: 1:00', 'minutes: 1:00\npages: each']],
  },
  'an unknown key in the head of a slide': { replace: [['fr/milieu.md', 'minutes', 'minuts']] },
  'a duration that is none': { replace: [['fr/milieu.md', '1:00', '1 min']] },
  'a slide without a head': slide(`## Titre${notes}`),
  'a head that is not closed': slide('---\nlayout: text\nminutes: 0:30\n## Titre\n\nNote:\nOui.\n'),
  'broken YAML in a head': slide(
    '---\nlayout: [text\nminutes: 0:30\n---\n## Titre\n\nNote:\nOui.\n',
  ),
  'a slide without a title': slide(`${head}Un texte.${notes}`),
  'a slide with two titles': body('## Encore'),
  'a title of the wrong level': slide(`${head}# Titre${notes}`),
  'a slide without notes': slide(`${head}## Titre\n\nUn texte.\n`),
  'notes that stick to the text above': slide(`${head}## Titre\n\n- un point\nNote:\nOui.\n`),
  'an unknown fact': body('Il y a {shar} en tout.'),
  'an unknown form of a fact': body('Il y a {share shrt}.'),
  'a fact without a number': body('Il y a {silent}.'),
  'a fact without words': body('Il y a {price words}.'),
  'empty braces': body('Il y a {}.'),
  'a brace that is not closed': body('Il y a {share en tout.'),
  'a brace that is not opened': body('Il y a share} en tout.'),
  'a number typed by hand that a fact has': body('Il y a 75 % en tout.'),
  'a number typed by hand that no fact has': body('Il y a 1 200 euros.'),
  'a number with a space that does not break': body('Il y a 1\u202F200 euros, ou 35.'),
  'a number typed by hand in a title': slide(`${head}## Il y a 26 raisons${notes}`),
  'a number typed by hand in the notes': slide(`${head}## Titre\n\nNote:\nPuis\n12,5 fois.\n`),
  'an unknown class': body('- un point {.fragmnt}'),
  'a class in the middle of a text': body('Un {.fragment} point.'),
  'more said step by step than there are steps': slide(
    `${head}## Titre\n\nUn texte.\n\nNote:\nOui. {.fragment}\n`,
  ),
  'a slide that may not quite be left out': slide(
    `---\nlayout: text\nminutes: 0:30\ndroppable: yes\n---\n## Titre${notes}`,
  ),
  'an unknown figure': body('![figure](prt)'),
  'an unknown embed': body('![figur](part)'),
  'a state without a figure': body('![state](after)'),
  'a state that its figure does not have': body('![figure](part)\n\n![state](aftr)'),
  'a state that a figure begins with': body('![figure](part)\n\n![state](before)'),
  'a state of a figure elsewhere': body('![figure](part)\n\n![state](prt/after)'),
  'a state of one of two figures': body('![figure](part)\n\n![figure](part)\n\n![state](after)'),
  'a picture that is not there': body('![Un bateau](pictures/baot.jpg)'),
  'a picture of another site': body('![Un bateau](https://example.org/boat.jpg)'),
  'a file of assets/ that is not a picture': body('![Une licence](CREDITS.md)'),
  'a number typed by hand in the description of a picture': body(
    'Un mot.\n\n![Il y a 35 bateaux](pictures/boat.jpg)',
  ),
  'an unknown fact in the description of a picture': body('![Et {shar}](pictures/boat.jpg)'),
  'a brace that is not closed in the description of a picture': body(
    '![Et {share](pictures/boat.jpg)',
  ),
  'a picture without a description': body('![](pictures/boat.jpg)'),
  'an embed in a list': body('- ![figure](part)'),
  'raw HTML': body('Un <b>mot</b>.'),
  'a separator of slides': body('Un.\n\n---\n\nDeux.'),
  'a block of code that is not closed': slide(`${head}## Titre\n\n\`\`\`\ncode\n\nNote:\nOui.\n`),
  'strong words that are not closed': body('Un **mot.'),
  'a link that is not closed': body('Un [mot](https://example.org.'),
  'a link to a slide that is not there': body('Voir [le début](#debu).'),
  'a link to an unsafe address': body('Voir [là](javascript:alert).'),
  'a slide listed and missing': { texts: { 'fr/milieu.md': null } },
  'a slide present and not listed': { texts: { 'fr/fin.md': `${head}## Fin${notes}` } },
  'a slide listed twice': { replace: [['deck.yaml', '[milieu]', '[milieu, debut]']] },
  'a date that is none': { replace: [['deck.yaml', 'languages:', 'date: 24/11/2026\nlanguages:']] },
  'a name that is no address': { replace: [['deck.yaml', '- debut', '- Début']] },
  'an unknown key in deck.yaml': { replace: [['deck.yaml', 'title:', 'titel:']] },
  'a wording that lacks': { replace: [['deck.yaml', '{ fr: Personne }', '{ en: Nobody }']] },
  'a slide with the id of another slide’s title': {
    replace: [['deck.yaml', '[milieu]', '[milieu, debut-title]']],
    texts: { 'fr/debut-title.md': `${head}## Titre${notes}` },
  },
  'a language listed twice': { replace: [['deck.yaml', '[fr]', '[fr, fr]']] },
  'an unknown language, similar to a known one': { replace: [['deck.yaml', '[fr]', '[fr, eng]']] },
  'a language without an interface': { replace: [['deck.yaml', '[fr]', '[fr, de]']] },
  'deck.yaml missing': { texts: { 'deck.yaml': null } },
  'facts.yaml missing': { texts: { 'facts.yaml': null } },
  'broken YAML in facts.yaml': {
    replace: [['facts.yaml', 'nature: forecast', 'nature: [forecast']],
  },
  'a duplicate key': { replace: [['facts.yaml', 'value: 75', 'value: 75\n    value: 76']] },
  'an unknown nature': { replace: [['facts.yaml', 'nature: forecast', 'nature: forcast']] },
  'a value that is a text': { replace: [['facts.yaml', 'value: 75', 'value: "75"']] },
  'an unknown unit': { replace: [['facts.yaml', 'unit: euro', 'unit: euros']] },
  'a number without a unit': { replace: [['facts.yaml', '    unit: euro\n', '']] },
  'an unknown source': {
    replace: [
      ['facts.yaml', 'nature: reported\n    source: paper', 'nature: reported\n    source: papers'],
    ],
  },
  'a formula with an unknown fact': { replace: [['facts.yaml', '{share}\n', '{shares}\n']] },
  'a formula that goes round in a circle': { replace: [['facts.yaml', '{share}\n', '{rest}\n']] },
  'a formula that is none': { replace: [['facts.yaml', '100 - {share}', '100 - ({share}']] },
  'a computed fact without a formula': {
    replace: [['facts.yaml', 'nature: forecast', 'nature: computed']],
  },
  'a figure without a default export': { figure: null },
  'a figure without description and source': {
    figure: () => ({ title: 'T', rowsAre: 'Qui', rows: ROWS, states: ['a'], chart: () => ({}) }),
  },
  'a figure with an unknown fact': {
    figure: defineFigure(['a'], ({ fact }) => ({ title: fact('shar' as never).text }) as never),
  },
  'a figure whose wording lacks in the language': {
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
      chart: () => ({}),
    }),
  },
};

test.each(Object.entries(WRONG))('%s is answered', (_, changes) => {
  expect(said(changes)).toMatchSnapshot();
});

test('of a figure that is broken, no steps are missed on its slide', () => {
  const text = `${head}## Titre\n\n![figure](part)\n\nNote:\nOui.\n\nPuis. {.fragment}\n`;
  expect(said(slide(text))).toBe('');
  expect(said({ ...slide(text), figure: null })).toBe(
    'slides/figures/part.ts:1:1 A figure file has a default export: export default defineFigure(…).',
  );
});

test('all problems of all files are told at once, in the order of files and lines', () => {
  const changes: Changes = {
    replace: [
      ['fr/debut.md', '{share}', '{shar}'],
      ['fr/milieu.md', 'layout: figure', 'layout: figur'],
      ['facts.yaml', 'nature: forecast', 'nature: forcast'],
      ['deck.yaml', 'author:', 'autor:'],
    ],
  };
  const lines = said(changes).split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    'slides/deck.yaml:1:1',
    'slides/deck.yaml:4:1',
    'slides/facts.yaml:11:13',
    'slides/fr/debut.md:7:10',
    'slides/fr/milieu.md:2:9',
  ]);
});
