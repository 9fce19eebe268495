import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outputProblem } from '../../../src/cli/output-problem.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bascule-out-'));
  writeFileSync(join(folder, 'report'), '');
  mkdirSync(join(folder, 'slides.pdf'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder that exists, one that does not, and a file in either can be written, and nothing is left there', () => {
  for (const path of ['.', 'new', 'new/deeper']) {
    expect(outputProblem(join(folder, path), false), path).toBeUndefined();
    expect(outputProblem(join(folder, path, 'deck.pdf'), true), path).toBeUndefined();
  }
  expect(readdirSync(folder)).toEqual(['report', 'slides.pdf']);
});

test.each([
  ['slides.pdf', true, '“--out {}” is a folder: name another file.'],
  ['report', false, '“--out {}” is a file: name a folder.'],
  [
    'report/new/deck.pdf',
    true,
    '“--out {}” leads through “{folder}”, which is a file: name another folder.',
  ],
])('a path of another type is named: %s', (path, isFile, message) => {
  const out = join(folder, path);
  const expected = message.replace('{}', out).replace('{folder}', join(folder, 'report'));
  expect(outputProblem(out, isFile)).toBe(expected);
});

test.runIf(process.platform === 'linux')('a folder that cannot be written is named', () => {
  expect(outputProblem('/proc/new/deeper', false)).toMatch(
    /^“--out \/proc\/new\/deeper”: nothing can be written in “\/proc” \(E[A-Z]+\)\./,
  );
});
