import { expect, test } from 'vitest';
import { parseArguments } from '../../../src/cli/parse-arguments.ts';

const SPECS = {
  out: { type: 'string', default: 'dist' },
  'no-pdf': { type: 'boolean', default: false },
  notes: { type: 'boolean', default: false, values: ['1', '2'] },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function parse(...args: readonly string[]) {
  const problems: string[] = [];
  const values = parseArguments(args, SPECS, problems);
  return { values: { ...values }, problems };
}

test('options have their value or their default', () => {
  expect(parse('--out', 'site', '--no-pdf')).toEqual({
    values: { out: 'site', 'no-pdf': true, notes: false, help: false },
    problems: [],
  });
  expect(parse()).toEqual({
    values: { out: 'dist', 'no-pdf': false, notes: false, help: false },
    problems: [],
  });
});

test.each([[['--out', '--no-pdf']], [['--out', '-h']], [['--out']], [['--out=']]])(
  '%j: the option needs a value, and another option is not taken for it',
  (args) => {
    expect(parse(...args).problems).toEqual(['“--out” needs a value; see --help.']);
  },
);

test('a value may begin with a dash after an equals sign', () => {
  expect(parse('--out=-site')).toMatchObject({ values: { out: '-site' }, problems: [] });
});

test.each([
  ['there', 'Unexpected argument “there”; options begin with “--”.'],
  [
    '--no-pfd',
    'There is no option “--no-pfd”. Did you mean “no-pdf”? Known: help, no-pdf, notes, out.',
  ],
  ['--no-pdf=yes', '“--no-pdf” takes no value.'],
])('%s is reported: %s', (arg, sentence) => {
  expect(parse(arg).problems).toEqual([sentence]);
});

test('a flag may have one of its values after an equals sign', () => {
  expect(parse('--notes')).toMatchObject({ values: { notes: true }, problems: [] });
  expect(parse('--notes=1')).toMatchObject({ values: { notes: '1' }, problems: [] });
  expect(parse('--notes=3').problems).toEqual([
    '“--notes=3” is not valid: write “--notes”, or “--notes=1” or “--notes=2”.',
  ]);
  expect(parse('--notes', '1').problems).toEqual([
    'Unexpected argument “1”; options begin with “--”. Did you mean “--notes=1”?',
  ]);
});

test('all problems are reported at once', () => {
  expect(parse('there', '--no-pdf=yes', '--out', '--no-pdf').problems).toHaveLength(3);
});
