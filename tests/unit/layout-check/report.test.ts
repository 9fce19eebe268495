import { expect, test } from 'vitest';
import { polygonsMeet } from '../../../src/layout-check/geometry.ts';
import { describe, quote } from '../../../src/layout-check/messages.ts';
import {
  formatProblem,
  type LayoutProblem,
  PROBLEM_KINDS,
} from '../../../src/layout-check/problem.ts';
import { mergeProblems } from '../../../src/layout-check/report.ts';
import { formatSeen, joinViews } from '../../../src/layout-check/seen-problems.ts';
import { VIEW_NAMES } from '../../../src/layout-check/views.ts';

/** A problem of a slide, on this line of its file. */
const problem = (changes: Partial<LayoutProblem> = {}): LayoutProblem => {
  const { kind = 'foot', subjects = ['“Four”'] } = changes;
  const place = { slide: 'plan', language: 'en', step: 0, file: 'slides/en/plan.md', line: 9 };
  return { kind, subjects, ...place, ...describe(kind, subjects, 'text'), ...changes };
};

test('each kind of problem says what is wrong, and what would be right', () => {
  const said = PROBLEM_KINDS.map((kind) => {
    const { message, cure } = describe(kind, ['“A”'], 'text');
    return `${message} ${cure}`;
  });
  expect(said).toMatchInlineSnapshot(`
    [
      "These lie on one another: “A”. Shorten what is written here, or move a part of it to another slide.",
      "This lies on a shape that the layout draws: “A”. Shorten it, or move a part of it to the notes.",
      "This is outside of the slide: “A”. The layout “text” has no room for so much: shorten it, or move a part of it to another slide.",
      "This leaves the part of the slide that is for content: “A”. The layout “text” has no room for so much: shorten it, or move a part of it to another slide.",
      "This is cut off: “A”. Shorten it, or move a part of it to another slide.",
      "This is too small to be read: “A”. Text has at least 18 units of the 1280 that a slide is wide, 12 pixels on a phone. Give it more room, or less text.",
      "The title has “A”. A title has at most two lines, on title and act slides three: shorten it.",
      "Labels of a figure lie on one another, or leave its drawing: “A”. Give the figure more room, fewer labels, or shorter ones.",
      "A picture cannot be seen: “A”. Check that the file is a picture, and that there is room for it on the slide.",
      "None of the deck’s typefaces has “A”. Another font of the machine shows it, or an empty box: use another character, or a typeface that has it (“typefaces” in deck.yaml).",
    ]
  `);
});

test('a message lists three subjects, and counts the others; a long text is shortened', () => {
  const { message } = describe('foot', ['“A”', '“B”', '“C”', '“D”', '“E”'], 'text');
  expect(message).toMatchInlineSnapshot(
    `"This leaves the part of the slide that is for content: “A”; “B”; “C”; and 2 more."`,
  );
  expect(quote(`Two\u00A0words\n${'and more '.repeat(10)}`)).toMatchInlineSnapshot(
    `"“Two words and more and more and more and more an…”"`,
  );
  expect(describe('overlap', ['“$&” and “$1”'], '').message).toContain('“$&” and “$1”');
});

test('a problem is printed with file and line, or with its slide where these are not known', () => {
  expect(formatProblem(problem({ step: 2 }))).toMatchInlineSnapshot(
    `"slides/en/plan.md:9 (step 2) This leaves the part of the slide that is for content: “Four”. The layout “text” has no room for so much: shorten it, or move a part of it to another slide."`,
  );
  const { file: _file, line: _line, ...without } = problem();
  expect(formatProblem(without)).toMatchInlineSnapshot(
    `"en, slide “plan”: This leaves the part of the slide that is for content: “Four”. The layout “text” has no room for so much: shorten it, or move a part of it to another slide."`,
  );
});

test('a problem of several steps is reported once, at the first of them, with all that it is about', () => {
  const merged = mergeProblems([
    problem({ step: 1 }),
    problem({ step: 2, subjects: ['“Four”', '“Five”'], line: 10 }),
    problem({ step: 2, kind: 'title', subjects: ['3 lines'] }),
  ]);
  expect(merged.map(({ kind, step, line, subjects }) => [kind, step, line, subjects])).toEqual([
    ['foot', 1, 9, ['“Four”', '“Five”']],
    ['title', 2, 9, ['3 lines']],
  ]);
  expect(merged[0]?.message).toContain('“Four”; “Five”');
});

test('a problem of several views is reported once, with their names, in the order of the deck', () => {
  const [wide = '', large = '', square = '', phone = '', paper = ''] = VIEW_NAMES;
  const small = problem({ kind: 'small', slide: 'end', file: 'slides/en/end.md', line: 2 });
  const cut = problem({ kind: 'cut', line: 3 });
  const found = [
    { view: wide, problems: [problem(), small] },
    { view: large, problems: [problem(), small] },
    { view: square, problems: [problem(), small] },
    { view: phone, problems: [cut, small] },
    { view: paper, problems: [problem(), small] },
  ];
  const said = joinViews(found, ['start', 'plan', 'end']).map((seen) => formatSeen(seen));
  expect(said.map((line) => line.replace(/(?<=:\d+ ).*(?= \()/, '…'))).toEqual([
    'slides/en/plan.md:3 … (Reader at 390 × 844)',
    'slides/en/plan.md:9 … (Stage, paper)',
    formatProblem(small),
  ]);
});

test('convex polygons meet where they share an area', () => {
  const square = (x: number, y: number) => [
    { x, y },
    { x: x + 10, y },
    { x: x + 10, y: y + 10 },
    { x, y: y + 10 },
  ];
  const triangle = [
    { x: 10, y: 0 },
    { x: 20, y: 20 },
    { x: 0, y: 20 },
  ];
  expect(polygonsMeet(square(0, 0), square(9, 9))).toBe(true);
  expect(polygonsMeet(square(0, 0), square(10, 0))).toBe(false);
  // The boxes around them share a corner, but not the shapes.
  expect(polygonsMeet(square(-6, -6), triangle)).toBe(false);
  expect(polygonsMeet(square(5, 5), triangle)).toBe(true);
});
