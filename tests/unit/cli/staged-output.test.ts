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
  const parent = mkdtempSync(join(tmpdir(), 'bascule-'));
  folder = join(parent, 'export');
  onTestFinished(() => rmSync(parent, { recursive: true }));
});

test('existing files are replaced only at delivery', async () => {
  mkdirSync(folder);
  const destination = join(folder, 'deck.pdf');
  writeFileSync(destination, 'before');
  const output = stageOutput(folder);
  writeFileSync(await output.place('deck.pdf'), 'after');
  expect(readFileSync(destination, 'utf8')).toBe('before');
  expect(await output.deliver()).toBe(5);
  expect(readFileSync(destination, 'utf8')).toBe('after');
});

test('a single file is staged in its own folder, because the parent folder may not be writable', async () => {
  mkdirSync(folder);
  const output = stageOutput(folder, join(folder, 'deck.pdf'));
  writeFileSync(await output.place('deck.pdf'), 'after');
  expect(readdirSync(join(folder, '..'))).toEqual(['export']);
  expect(readdirSync(folder)).toEqual([`.deck.pdf-${process.pid}`]);
  await output.deliver();
  expect(readdirSync(folder)).toEqual(['deck.pdf']);
});

test('staging folders of killed exports are removed, those of running ones are not', () => {
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const abandoned = join(folder, `../.export-${dead}`);
  const running = join(folder, `../.export-${process.ppid}`);
  const other = join(folder, '../.export-x');
  for (const path of [abandoned, running, other]) mkdirSync(path);
  stageOutput(folder).drop();
  expect([abandoned, running, other].map(existsSync)).toEqual([false, true, true]);
});
