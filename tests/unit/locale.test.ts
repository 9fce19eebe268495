import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Calls without a locale, which use that of the system. */
const WITHOUT_LOCALE = [
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
])('“%s” is detected', (code) => {
  expect(WITHOUT_LOCALE.some((pattern) => pattern.test(code))).toBe(true);
});

test.each(["a.localeCompare(b, 'en')", 'new Intl.NumberFormat(lang)'])(
  '“%s” is allowed',
  (code) => {
    expect(WITHOUT_LOCALE.some((pattern) => pattern.test(code))).toBe(false);
  },
);

test('the build does not depend on the locale of the system', () => {
  const files = ['src', 'slides'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  );
  const found = files
    .filter((file) => /\.[jt]s$/.test(file))
    .filter((file) => WITHOUT_LOCALE.some((pattern) => pattern.test(readFileSync(file, 'utf8'))));
  expect(found).toEqual([]);
});
