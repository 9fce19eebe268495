import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figureLoadError } from '../../../src/content/figure-load-error.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-figure-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is said of a figure file with this text, by really loading it. */
async function said(text: string): Promise<string> {
  const file = join(folder, `${Math.abs(text.length)}.ts`);
  await writeFile(file, text);
  const error = await runnerImport(file, {
    configFile: false,
    root: folder,
    logLevel: 'silent',
  }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const { line, column, message } = figureLoadError('slides/figures/x.ts', text, error);
  return `${line}:${column} ${message}`;
}

test('an import that leads nowhere is named at its place', async () => {
  expect(await said("export {};\nimport { a } from './nowhere.ts';\na();\n")).toBe(
    '2:20 This figure imports “./nowhere.ts”, and there is no such file.',
  );
});

test('a slip in the code is told with its line', async () => {
  const message = await said('const a = 1;\nconst b = (1;\n');
  expect(message).toMatch(/^2:\d+ This figure cannot be loaded: .+\.$/);
  expect(message).not.toMatch(/failed with|\.ts/);
});

test('what a figure throws while it loads is passed on', async () => {
  expect(await said("throw new Error('no such thing');\n")).toContain('no such thing.');
});
