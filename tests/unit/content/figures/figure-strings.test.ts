import { expect, test } from 'vitest';
import { figureStrings } from '../../../../src/content/figures/figure-strings.ts';
import { type Changes, diagnosticsOf } from '../../support/tiny-deck.ts';

/** The strings of a figure file, each with the source text from which it starts. */
const stringsOf = (code: string) =>
  figureStrings('slides/figures/x.ts', code).map(({ text, offsetOf }) => [
    text,
    code.slice(offsetOf(0), offsetOf(0) + 3),
  ]);

/** The diagnostics of a deck whose figure file has this text. */
const diagnosticsWith = (figureText: string) => diagnosticsOf({ figureText } satisfies Changes);

test('string literals and the parts of template literals are found, with their offsets', () => {
  const code = `const é = 'abc';\nconst b = \`def \${é + "ghi"} jkl\`;\n`;
  expect(stringsOf(code)).toEqual([
    ['abc', 'abc'],
    ['def ', 'def'],
    [' jkl', ' jk'],
    ['ghi', 'ghi'],
  ]);
});

test('a string with escape sequences is decoded, and located at its start', () => {
  expect(stringsOf(String.raw`const a = 'b\n20 %';`)).toEqual([
    ['b\n20 %', String.raw`'b\ `.trim()],
  ]);
});

test.each([
  ['a comment with an apostrophe', "// Don't draw more than 5 bars: it's cluttered\nexport {};"],
  ['a block comment', "/* It's 5 bars,\n   isn't it? */"],
  ['a regular expression', 'const quotes = /[\'"] 5 [\'"]/;'],
  ['a colour', "const colour = '#123456';"],
  ['a colour function', "const colour = 'rgb(12 34 56 / 50%)';"],
  [
    'an import',
    "import { a } from './parts-2/a 3.ts';\nexport * from './b 4.ts';\nexport { c } from './c 5.ts';",
  ],
  ['a number that is not text', 'const width = 35 * 2;'],
  ['an expression in a template literal', `const text = \`il y a \${values[12]} ans\`;`],
  ['a syntax error', "const a = ('35';"],
])('%s is not searched for numbers', (_, code) => {
  expect(diagnosticsWith(code)).toBe('');
});

test.each([
  ['a single-quoted string', "const a = 'il y a 35 ans';", '1:19'],
  ['a double-quoted string', 'const a = "il y a 35 ans";', '1:19'],
  ['a template literal', `const a = \`il y a\n35 \${unit}\`;`, '2:1'],
  ['a string in a template literal', `const a = \`a \${b('35 ans')}\`;`, '1:19'],
  ['a string after an apostrophe in a comment', "// It's\nconst a = '35 ans';", '2:12'],
  ['text beside a colour', "const a = '#123456: 35 ans';", '1:21'],
])('a number typed in %s is an error', (_, code, at) => {
  expect(diagnosticsWith(code)).toContain(
    `slides/figures/part.ts:${at} The amount “35” is typed by hand.`,
  );
});
