import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The folders whose tests a command runs: `tests/vitest.config.ts`, `tests/engines.config.ts`. */
const FOLDERS =
  /^(?:unit\/.+|browser\/(?:(?:main-paths|nightly|engines)\/)?[\w-]+|deck\/.+)\.test\.ts$/;

test('every file of tests is run by a command', () => {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => !FOLDERS.test(file))).toEqual([]);
});
