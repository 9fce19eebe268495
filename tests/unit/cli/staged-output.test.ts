import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { stageOutput } from '../../../src/cli/staged-output.ts';

let folder: string;
beforeEach(() => {
  const around = mkdtempSync(join(tmpdir(), 'bascule-'));
  folder = join(around, 'export');
  onTestFinished(() => rmSync(around, { recursive: true }));
});

test('a file takes the place of the one that was there only when all are delivered', async () => {
  mkdirSync(folder);
  const place = join(folder, 'deck.pdf');
  writeFileSync(place, 'before');
  const output = stageOutput(folder);
  writeFileSync(await output.place('deck.pdf'), 'after');
  expect(readFileSync(place, 'utf8')).toBe('before');
  expect(await output.deliver()).toBe(5);
  expect(readFileSync(place, 'utf8')).toBe('after');
});

test('a file that is delivered alone is made beside it, for the folder around may be somebody else’s', async () => {
  mkdirSync(folder);
  const output = stageOutput(folder, join(folder, 'deck.pdf'));
  writeFileSync(await output.place('deck.pdf'), 'after');
  expect(readdirSync(join(folder, '..'))).toEqual(['export']);
  expect(readdirSync(folder)).toEqual([`.deck.pdf-${process.pid}`]);
  await output.deliver();
  expect(readdirSync(folder)).toEqual(['deck.pdf']);
});

test('what a killed export has left is removed, and what a running one is making is not', () => {
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const abandoned = join(folder, `../.export-${dead}`);
  const [running, other] = [
    join(folder, `../.export-${process.ppid}`),
    join(folder, '../.export-x'),
  ];
  for (const path of [abandoned, running, other]) mkdirSync(path);
  stageOutput(folder).drop();
  expect([abandoned, running, other].map(existsSync)).toEqual([false, true, true]);
});
