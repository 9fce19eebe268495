import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The style sheets that are on the Stage. */
const SHEETS = readdirSync('src/styles', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.css') && !/^speaker[\\/]/.test(file),
);

/** The arguments of `:has()` in a style sheet, without comments. */
function hasArguments(css: string): string[] {
  const starts = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(':has(')
    .slice(1);
  return starts.map((rest) => {
    let depth = 1;
    let end = 0;
    for (; depth > 0 && end < rest.length; end++) {
      if (rest[end] === '(') depth++;
      if (rest[end] === ')') depth--;
    }
    return rest.slice(0, end - 1);
  });
}

// Chromium then recalculates the styles of all rendered slides whenever a fragment gets or loses the class.
test('no style sheet of the Stage has the class of shown fragments in :has()', () => {
  const all = SHEETS.flatMap((file) =>
    hasArguments(readFileSync(`src/styles/${file}`, 'utf8')).map((inside) => ({ file, inside })),
  );
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter(({ inside }) => /\.visible\b/.test(inside))).toEqual([]);
});
