import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ALL_INSTANCES } from '../../../src/fonts/instances.ts';
import * as systemFonts from '../../../src/fonts/system-fonts.ts';
import { lockedPackages, titleOf } from '../support/lock-file.ts';

test('every dependency is installed from the registry that a person has configured, with the same bytes', () => {
  const wrong = lockedPackages().filter(
    ({ resolved, integrity }) => resolved !== undefined || !integrity?.startsWith('sha512-'),
  );
  expect(wrong.map(titleOf)).toEqual([]);
});

// knip cannot see it: their files are named as texts.
test('every package of a typeface is one that a build reads', () => {
  const {
    dependencies,
    devDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'));
  const packages = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) =>
      /font/.test(name) &&
      !['fontkit', 'subset-font', '@types/fontkit', '@types/subset-font'].includes(name),
  );
  const fonts = [ALL_INSTANCES, ...Object.values(systemFonts)].flatMap((all) => Object.values(all));
  const read = fonts.map(({ file }) => /^(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  const chosen = readFileSync('slides/deck.yaml', 'utf8');
  expect(packages.length).toBeGreaterThan(10);
  expect(packages.filter((name) => !read.includes(name) && !chosen.includes(name))).toEqual([]);
});
