import { expect, test } from 'vitest';
import {
  MAX_CODE_STEPS,
  readCodeInfo,
  stepsOfLine,
} from '../../../../src/markdown/code/code-info.ts';

test.each([
  ['', { lit: [] }],
  ['js', { language: 'js', lit: [] }],
  ['JavaScript', { language: 'javascript', lit: [] }],
  ['text', { lit: [] }],
  ['js []', { language: 'js', firstNumber: 1, lit: [] }],
  ['js[2]', { language: 'js', firstNumber: 1, lit: [[[2, 2]]] }],
  ['[2]', { firstNumber: 1, lit: [[[2, 2]]] }],
  ['js [25:]', { language: 'js', firstNumber: 25, lit: [] }],
  [
    'c++ [ 25: 1 | 3-5 | 2, 7 ]',
    {
      language: 'c++',
      firstNumber: 25,
      lit: [
        [[1, 1]],
        [[3, 5]],
        [
          [2, 2],
          [7, 7],
        ],
      ],
    },
  ],
  ['js [|3]', { language: 'js', firstNumber: 1, lit: ['all', [[3, 3]]] }],
])('“%s” is read as in reveal.js', (info, expected) => {
  expect(readCodeInfo(info, 9)).toEqual(expected);
});

test('a line is lit at the steps whose ranges contain it', () => {
  const lit = [
    'all',
    [[2, 3]],
    [
      [1, 1],
      [3, 3],
    ],
  ] as const;
  expect([1, 2, 3, 4].map((line) => stepsOfLine({ lit }, line))).toEqual([
    [0, 2],
    [0, 1],
    [0, 1, 2],
    [0],
  ]);
});

test('as many steps as code.css has rules for are accepted, and no more', () => {
  const ranges = (steps: number) => `js [1${'|2'.repeat(steps)}]`;
  expect(readCodeInfo(ranges(MAX_CODE_STEPS), 9)).toMatchObject({ language: 'js' });
  expect(readCodeInfo(ranges(MAX_CODE_STEPS + 1), 9)).toEqual({
    problem: 'This code block has 13 steps; at most 12 are possible. Divide it over two slides.',
  });
});

test('problems are reported with their cure', () => {
  const problems = ['js title=x', 'js [a|2]', 'js [5-3]', 'js [0]', 'js [2-12]', 'js [1;2]'].map(
    (info) => Object(readCodeInfo(info, 9)).problem,
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "“title=x” has no meaning here; after the language there may be lines to light up, as in [1|3-5].",
      "“[a|2]”: “a” is not a line or a range of lines; write them as in [1|3-5|2,7], or [] for line numbers only.",
      "“[5-3]”: the range “5-3” ends before it begins; write “3-5”.",
      "“[0]”: the code has the lines 1 to 9, not “0”. Lines are counted from 1, whatever number the first one has.",
      "“[2-12]”: the code has the lines 1 to 9, not “2-12”. Lines are counted from 1, whatever number the first one has.",
      "“[1;2]”: “1;2” is not a line or a range of lines; write them as in [1|3-5|2,7], or [] for line numbers only.",
    ]
  `);
});
