import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Every fourth slide has a figure; every second figure has two states. */
const FIGURE_EVERY = 4;

/** Replaces the deck of a project by a generated one in English: a title, then sentences in steps and figures, all with notes. */
export async function writeGeneratedDeck(project: string, count: number): Promise<void> {
  const folder = join(project, 'slides');
  await rm(folder, { recursive: true, force: true });
  const slides = Array.from({ length: count }, (_, index) => index + 1);
  const withFigure = slides.filter(hasFigure);
  const files: [string, string][] = [
    ['deck.yaml', deckFile(slides.map(nameOf))],
    ['facts.yaml', factsFile(withFigure)],
    ...slides.map((number): [string, string] => [`en/${nameOf(number)}.md`, slideFile(number)]),
    ...withFigure.map((number): [string, string] => [
      `figures/${figureOf(number)}.ts`,
      figureFile(number),
    ]),
  ];
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const hasFigure = (number: number) => number > 1 && number % FIGURE_EVERY === 0;
const nameOf = (number: number) => `slide-${number}`;
const figureOf = (number: number) => `figure-${number}`;

function deckFile(names: readonly string[]): string {
  return `name: generated
title: { en: A generated deck }
description: { en: As many slides as one likes. }
author: { en: Nobody }
languages: [en]
slides:
${names.map((name) => `  - ${name}\n`).join('')}`;
}

function factsFile(withFigure: readonly number[]): string {
  const facts = withFigure.flatMap((number) => [
    factOf(
      `before-${number}`,
      'What was measured',
      `value: ${10 + (number % 7)}`,
      2024,
      'reported',
    ),
    factOf(`after-${number}`, 'What is expected', `value: ${20 + (number % 11)}`, 2027, 'forecast'),
    factOf(
      `more-${number}`,
      'How much more',
      `formula: "{after-${number}} - {before-${number}}"`,
      2027,
      'computed',
    ),
  ]);
  return `sources:
  book:
    short: { en: Rain book }
    chain: [{ name: { en: Rain book }, role: { en: wrote it down } }]
units:
  litre: { en: { one: "{n} litre", other: "{n} litres", short: "{n} l" } }
facts:${facts.length > 0 ? `\n${facts.join('')}` : ' {}\n'}`;
}

function factOf(
  id: string,
  statement: string,
  value: string,
  year: number,
  nature: string,
): string {
  return `  ${id}:
    statement: { en: ${statement} }
    ${value}
    unit: litre
    year: ${year}
    nature: ${nature}
    source: book
`;
}

function slideFile(number: number): string {
  if (number === 1) {
    return '---\nlayout: title\nminutes: 0:30\n---\n# A generated deck\n\nOne sentence.\n\nNote:\nWelcome.\n';
  }
  const body = hasFigure(number)
    ? `![figure](${figureOf(number)})`
    : SENTENCES.map((sentence) => `- ${sentence}`).join('\n');
  return `---
layout: ${hasFigure(number) ? 'figure' : 'text'}
minutes: 0:30
---
## ${hasFigure(number) ? 'How much rain there is' : 'What is said here'} on slide number ${'abcdefghij'[number % 10]}

${body}

Note:
What one says about this slide, in two or three sentences of ordinary length. Then the next slide follows, as the one before has followed.
`;
}

const SENTENCES = [
  'A first sentence of some length, which everybody sees',
  'A second one with a **strong word**, as a step {.fragment}',
  'A third one, which is the last step {.fragment}',
];

function figureFile(number: number): string {
  const isChange = number % (2 * FIGURE_EVERY) === 0;
  return isChange ? changeFigure(number) : barFigure(number);
}

const TEXTS = `title: localize({ en: 'Rain of the garden, in litres' }),
    description: localize({ en: 'Two bars.' }),
    source: 'book',
    rowsAre: localize({ en: 'Year' }),`;

function barFigure(number: number): string {
  return `import { type BarRow, barChart, barRows, barSheet, defineFigure } from '../../src/figures/kit.ts';

export default defineFigure(['only'], ({ fact, lang, localize }) => {
  const rows: BarRow[] = [
    { label: localize({ en: 'Before' }), value: fact('before-${number}') },
    { label: localize({ en: 'After' }), value: fact('after-${number}'), color: 'rest' },
  ];
  return {
    ${TEXTS}
    rows: barRows(rows),
    sheet: barSheet({ rows }),
    chart: (_, theme) => barChart(theme, { lang, rows }),
  };
});
`;
}

function changeFigure(number: number): string {
  return `import { changeBars, changeRows, changeSheet, defineFigure } from '../../src/figures/kit.ts';

export default defineFigure(['before', 'after'], ({ fact, localize }) => {
  const chart = {
    from: { value: fact('before-${number}'), note: localize({ en: 'measured' }) },
    to: { value: fact('after-${number}'), note: localize({ en: 'expected' }) },
    between: {
      label: localize({ en: '2025 and 2026' }),
      value: localize({ en: 'not published' }),
    },
    change: { label: localize({ en: 'How much more' }), value: fact('more-${number}') },
  };
  return {
    ${TEXTS}
    rows: changeRows(chart),
    sheet: changeSheet(chart),
    chart: (state, theme) => changeBars(theme, { ...chart, isWhole: state === 'after' }),
  };
});
`;
}
