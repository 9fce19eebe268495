import { type Color, interpolate, parse, wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { MAX_CODE_STEPS } from '../../../src/markdown/code/code-info.ts';
import { coloursAfter, readStyles } from '../support/css-colours.ts';

const CODE = readStyles('optional/code');
const TOKENS = readStyles('tokens');
const BACKGROUNDS = readStyles('optional/backgrounds');

const light = coloursAfter(TOKENS, ':root,\n.preview');
const onDark = { ...light, ...coloursAfter(BACKGROUNDS, '&::after') };
const on = (background: string) => ({ paper: light[background] ?? '' });
/** The palettes in which code is shown: themes, and backgrounds of slides. */
const PALETTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  light: light,
  'the dark theme': {
    ...light,
    ...coloursAfter(TOKENS, ':root:not([data-view="stage"], [data-view="speaker"])'),
  },
  'paper that saves ink': { ...light, ...coloursAfter(TOKENS, '[data-ink="grey"]') },
  'a raised background': { ...light, ...on('raised') },
  'a yellow background': { ...light, ...on('ground') },
  'a black background': { ...onDark, ...on('ink') },
  'a blue background': { ...onDark, ...on('actor-2') },
};

/** The value of a custom property of code blocks, or of a token, in a palette. */
function colour(name: string, palette: Readonly<Record<string, string>>): Color {
  if (name.startsWith('--color-')) return parse(palette[name.slice(8)] ?? '') as Color;
  const pattern = new RegExp(
    `${name}: color-mix\\(\\s*in oklab,\\s*var\\(([\\w-]+)\\)(?: (\\d+)%)?,\\s*var\\(([\\w-]+)\\)\\s*\\)`,
  );
  const [, first = '', share = '50', second = ''] = pattern.exec(CODE) ?? [];
  expect(first, name).not.toBe('');
  return interpolate(
    [colour(first, palette), colour(second, palette)],
    'oklab',
  )(1 - Number(share) / 100);
}

test.each(Object.entries(PALETTES))('in %s every colour of code is legible', (_, palette) => {
  const paper = colour('--color-paper', palette);
  for (const name of ['--keyword', '--string', '--number', '--name', '--color-muted']) {
    expect(wcagContrast(colour(name, palette), paper), name).toBeGreaterThanOrEqual(4.5);
  }
  const unlit = wcagContrast(colour('--unlit', palette), paper);
  expect(unlit).toBeGreaterThanOrEqual(3);
  expect(unlit).toBeLessThan(0.6 * wcagContrast(colour('--color-ink', palette), paper));
});

test('code.css lights and dims lines for each step that a block may have, later steps after earlier ones', () => {
  const rules = CODE.matchAll(
    /\.code-step\.visible\[data-code-step="(\d+)"\] ~ \.code-line(?::(not)\()?\[data-code-steps~="(\d+)"\]/g,
  );
  expect(Array.from(rules, ([, step, not, lit]) => [step, not ?? 'lit', lit])).toEqual(
    Array.from({ length: MAX_CODE_STEPS }, (_, index) => `${index + 1}`).flatMap((step) => [
      [step, 'lit', step],
      [step, 'not', step],
    ]),
  );
});

test('every kind of token that Shiki knows has a colour, or is plain text', async () => {
  const { createCssVariablesTheme } = await import('shiki/core');
  const theme = createCssVariablesTheme({ name: 'tokens', variablePrefix: '--', fontStyle: false });
  const kinds = new Set(
    Array.from(JSON.stringify(theme).matchAll(/--token-([a-z-]+)/g), ([, kind = '']) => kind),
  );
  const plain = ['parameter', 'punctuation'];
  expect(kinds.size).toBeGreaterThan(8);
  expect(
    [...kinds].filter((kind) => !CODE.includes(`.code-${kind}`) && !plain.includes(kind)),
  ).toEqual([]);
});
