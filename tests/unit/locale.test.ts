import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What goes by the language of the machine unless it is told one. */
const UNTOLD = [
  /\.localeCompare\([^,()]*\)/,
  /\.toLocale\w+\(\s*\)/,
  /\bIntl\.\w+\(\s*\)/,
  /\bIntl\.\w+\(undefined/,
];

test.each([
  'a.localeCompare(b)',
  'a.file.localeCompare(b.file)',
  'word.toLocaleLowerCase()',
  'new Intl.NumberFormat()',
])('“%s” is found', (code) => {
  expect(UNTOLD.some((pattern) => pattern.test(code))).toBe(true);
});

test.each(["a.localeCompare(b, 'en')", 'new Intl.NumberFormat(lang)'])(
  '“%s” may be written',
  (code) => {
    expect(UNTOLD.some((pattern) => pattern.test(code))).toBe(false);
  },
);

test('what is built is the same whatever the language of the machine', () => {
  const files = ['src', 'slides'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  );
  const found = files
    .filter((file) => /\.[jt]s$/.test(file))
    .filter((file) => UNTOLD.some((pattern) => pattern.test(readFileSync(file, 'utf8'))));
  expect(found).toEqual([]);
});
