import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figureLoadError } from '../../../../src/content/figures/figure-load-error.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-figure-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The diagnostic of a figure file with this text, from loading it with Vite. */
async function diagnosticOf(text: string): Promise<string> {
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

test('an unresolved import is reported with its location', async () => {
  expect(await diagnosticOf("export {};\nimport { a } from './nowhere.ts';\na();\n")).toBe(
    '2:20 This figure imports “./nowhere.ts”, which does not exist.',
  );
});

test('a syntax error is reported with its line', async () => {
  const message = await diagnosticOf('const a = 1;\nconst b = (1;\n');
  expect(message).toMatch(/^2:\d+ This figure cannot be loaded: .+\.$/);
  expect(message).not.toMatch(/failed with|\.ts/);
});

test('an error thrown by a figure while loading is reported', async () => {
  expect(await diagnosticOf("throw new Error('no such thing');\n")).toContain('no such thing.');
});
