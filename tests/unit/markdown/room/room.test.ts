import { expect, test } from 'vitest';
import type { Changes } from '../../support/tiny-deck.ts';
import { bodyOf, diagnosticsOf } from '../../support/tiny-deck.ts';

/** A slide with this text; some words have footnotes of so many lines each. */
const slide = (layout: string, text: string, footnotes = 0): Changes => {
  const marks = Array.from({ length: footnotes }, (_, index) => `[^${index + 1}]`);
  const notes = marks.map((mark) => `${mark}: ${'Une remarque. '.repeat(20)}`);
  const last = footnotes > 0 ? `\n\nFin${marks.join(' ')}.\n\n${notes.join('\n\n')}` : '\n\nFin.';
  return {
    texts: {
      'fr/milieu.md': `---\nlayout: ${layout}\nminutes: 1:00\n---\n## Le milieu\n\n${text}${last}\n\nNote:\nBonjour.\n`,
    },
  };
};

const FIGURE = '![figure](part)';

/** The height of the wide picture of the first figure. */
const figureHeight = (changes: Changes) =>
  Number(/viewBox="0 0 \d+ (\d+)"[^>]*data-shape="wide"/.exec(bodyOf(changes))?.[1]);
const textSize = (changes: Changes) => /data-text-size="(\d)"/.exec(bodyOf(changes))?.[1];

/** Height of a footnote, and the space above the first one, in units. */
const FOOTNOTE = 18 * 1.3;
const ABOVE = 12;

test('footnotes take their height from a figure', () => {
  const without = figureHeight(slide('figure', FIGURE));
  const withTwo = figureHeight(slide('figure', FIGURE, 2));
  expect(Math.abs(without - withTwo - 2 * 3 * FOOTNOTE - ABOVE)).toBeLessThan(1);
});

test('footnotes leave less room to a table, to code and to sentences', () => {
  const rows = '| a | b |\n|---|---|\n'.concat('| c | d |\n'.repeat(5));
  expect(bodyOf(slide('text', rows))).toContain('<table class="table" data-large="">');
  expect(bodyOf(slide('text', rows, 2))).toContain('<table class="table">');

  const code = `\`\`\`\n${'x\n'.repeat(11)}\`\`\``;
  expect(diagnosticsOf(slide('text', code))).toBe('');
  expect(diagnosticsOf(slide('text', code, 2))).toContain('This code block has 11 lines, and ');

  const items = '- un point\n'.repeat(6);
  expect(textSize(slide('text', items))).toBeUndefined();
  expect(textSize(slide('text', items, 2))).toBe('2');
});

test('a table or code beside a figure takes its own height and its margins', () => {
  const alone = figureHeight(slide('figure', FIGURE));
  // Of 32 units: three lines of 1.35; two rows of 1.81 with their lines. Each with two margins or one, and a space.
  const code = figureHeight(slide('figure', `${FIGURE}\n\n\`\`\`\na\nb\nc\n\`\`\``));
  expect(Math.abs(alone - code - 3 * 32 * 1.35 - 16 - 20)).toBeLessThan(1);
  const table = figureHeight(slide('figure', `${FIGURE}\n\n| a | b |\n|---|---|\n| c | d |`));
  expect(Math.abs(alone - table - 2 * 32 * 1.81 - 4 - 1 - 2 * 16 - 20)).toBeLessThan(1);
});

test('a figure whose room is taken by a table or code is reported', () => {
  const code = `${FIGURE}\n\n\`\`\`\n${'x\n'.repeat(8)}\`\`\``;
  expect(diagnosticsOf(slide('figure', code))).toMatch(/code block has 8 lines, and \d fit here/);
  const high = `${FIGURE}\n\n\`\`\`\n${'x\n'.repeat(15)}\`\`\``;
  expect(diagnosticsOf(slide('figure', high))).toContain('This code block has 15 lines');
});

test('lists in lists, quotations, tables and code count for the size of text', () => {
  const items = '- un point\n'.repeat(6);
  expect(textSize(slide('text', items))).toBeUndefined();
  for (const more of [
    `${items}  - dedans\n  - encore\n  - enfin`,
    `${items}\n> Une phrase.\n> — Une lectrice`,
    `${items}\n| a | b |\n|---|---|\n| c | d |\n| e | f |`,
    `${items}\n\`\`\`\na\nb\nc\n\`\`\``,
  ]) {
    expect(textSize(slide('text', more)), more).toMatch(/[12]/);
  }
});

test('a line that the author breaks is two lines', () => {
  const height = (text: string) => figureHeight(slide('figure', `${text}\n\n${FIGURE}`));
  expect(Math.abs(height('Une phrase.') - height('Une\\\nphrase.') - 36.4)).toBeLessThan(1);
});
