import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { slideBox } from '../../../src/cli/pdf/handout/layout.ts';

const LAYOUTS = [
  { name: 'handout', css: read('handout'), page: { width: 297, height: 210 } },
  { name: 'notes-pages', css: read('notes-pages'), page: { width: 210, height: 297 } },
] as const;

function read(name: string): string {
  return readFileSync(`src/styles/print/${name}.css`, 'utf8');
}

/** The numbers that a style sheet contains in the place of the group of a pattern. */
function numbersIn(css: string, pattern: RegExp): number[] {
  return [...css.matchAll(pattern)].map(([, number]) => Number(number));
}

/** Width of a slide in millimetres. */
function slideWidth(css: string): number {
  return numbersIn(css, /zoom: calc\(([\d.]+) \/ 25\.4 \* 96 \/ 1280\)/g)[0] ?? 0;
}

test.each(LAYOUTS)('in the layout $name, the smallest text of a slide has 6 pt', ({ css }) => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const smallest = Math.min(...numbersIn(tokens, /--text-[\w-]+: calc\(([\d.]+) \* var\(--u\)\)/g));
  expect(smallest).toBeGreaterThan(0);
  expect((smallest / 1280) * (slideWidth(css) / 25.4) * 72).toBeGreaterThanOrEqual(6);
});

test.each(LAYOUTS)('in the layout $name, notes have 9.5 pt at least', ({ css }) => {
  const sizes = numbersIn(css, /font-size: ([\d.]+)pt/g);
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9.5);
});

test.each(LAYOUTS)('in the layout $name, exports know where slides are', (layout) => {
  const { name, css, page } = layout;
  const [top = 0, left = top] =
    /margin: ([\d.]+)mm(?: ([\d.]+)mm)?/
      .exec(css)
      ?.slice(1)
      .map((mm) => (mm === undefined ? undefined : Number(mm))) ?? [];
  const box = slideBox(name, 0);
  expect((box?.left ?? 0) * page.width).toBeCloseTo(left);
  expect((box?.right ?? 0) * page.width).toBeCloseTo(left + slideWidth(css));
  expect((box?.top ?? 0) * page.height).toBeCloseTo(top);
});

test('the second slide of a page begins below the first row', () => {
  const [row = 0] = numbersIn(read('handout'), /grid-auto-rows: minmax\(([\d.]+)mm/g);
  expect((slideBox('handout', 1)?.top ?? 0) * 210).toBeCloseTo(14 + row);
  expect(slideBox('notes-pages', 1)).toBeUndefined();
});
