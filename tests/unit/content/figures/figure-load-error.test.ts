import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Diagnostics, formatDiagnostic } from '../../../../src/content/diagnostics.ts';
import { figureLoadError } from '../../../../src/content/figures/figure-load-error.ts';
import { importingModules } from '../../../../src/vite/load/import-modules.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-figure-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The error of importing a file, as a deck’s figures are; undefined if it loads. */
function errorOf(file: string, root: string): Promise<unknown> {
  return importingModules(root, (load) => load(file)).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
}

/** The diagnostic of a figure file with this text, from loading it with Vite. */
async function diagnosticOf(text: string): Promise<string> {
  const file = join(folder, `${Math.abs(text.length)}.ts`);
  await writeFile(file, text);
  const error = await errorOf(file, folder);
  const { line, column, message } = figureLoadError('slides/figures/x.ts', text, error);
  return `${line}:${column} ${message}`;
}

test('an unresolved import is reported with its location', async () => {
  expect(await diagnosticOf("export {};\nimport { a } from './nowhere.ts';\na();\n")).toBe(
    '2:20 This figure imports “./nowhere.ts”, which does not exist.',
  );
});

test.each([
  [
    '{ "files": [ }',
    'tsconfig.json:1:14 No figure can be loaded: this file is not valid JSON (expected value). Look for a missing value, bracket, comma or quote here or just before.',
  ],
  [
    '{ "extends": "./nowhere.json" }',
    'tsconfig.json:1:1 No figure can be loaded: the file “nowhere.json”, which this file or one of its own extends or references, does not exist. Correct the path.',
  ],
])('a wrong tsconfig.json is named instead of each figure: %s', async (config, said) => {
  const root = await mkdtemp(join(tmpdir(), 'bascule-tsconfig-'));
  const problems = new Diagnostics();
  for (const name of ['one', 'two']) {
    const file = join(root, `${name}.ts`);
    const text = 'export const a: number = 1;\n';
    await writeFile(join(root, 'tsconfig.json'), config);
    await writeFile(file, text);
    const error = await errorOf(file, root);
    const found = figureLoadError(`slides/figures/${name}.ts`, text, error, root);
    problems.add(found, found.message);
  }
  await rm(root, { recursive: true });
  expect(problems.all.map(formatDiagnostic)).toEqual([said]);
});

test('syntax errors are sentences with their line and column, without colours and frames', async () => {
  const wrong = [
    'const a = 1;\nconst b = (1;\n',
    "export default defineFigure(['a'], () => ({ title: 'x'\n",
    "const a = 'l'article';\n",
    'const a = { b: 1 c: 2 };\n',
    'cosnt a = 1;\n',
    'const a = `x\n',
    'const a = <div>;\n',
    'const a = 1;\nconst a = 2;\n',
    'return 5;\n',
  ];
  expect(await Promise.all(wrong.map(diagnosticOf))).toMatchInlineSnapshot(`
    [
      "2:13 A “,” or “)” is missing before this.",
      "2:1 A “}” is missing before the end of the file.",
      "1:14 What stands before this is not complete. Look for a misspelt word, a missing operator, or a quote inside a text, which ends it: write ’ in texts.",
      "1:18 A “,” or “}” is missing before this.",
      "1:6 What stands before this is not complete. Look for a misspelt word, a missing operator, or a quote inside a text, which ends it: write ’ in texts.",
      "1:11 This text is not closed. Add the same quote at its end.",
      "1:16 This cannot stand here. Look for a missing bracket, comma or quote before it.",
      "2:7 “a” is declared twice. Rename one.",
      "1:1 A 'return' statement can only be used within a function body.",
    ]
  `);
});

test('errors of running a figure are in the words of its file', async () => {
  const wrong = [
    'export default foo(1);\n',
    "import { join } from 'node:path';\nexport default join.me('a');\n",
    'const a: any = null;\n\nexport default a.b.c;\n',
  ];
  expect(await Promise.all(wrong.map(diagnosticOf))).toMatchInlineSnapshot(`
    [
      "1:16 This figure cannot be loaded: “foo” is used, but neither declared nor imported here.",
      "2:21 This figure cannot be loaded: “me” is called, but is not a function. Check its spelling, and that what it is imported from has it.",
      "3:17 This figure cannot be loaded: “.b” is read from something that is null.",
    ]
  `);
});

test('an error thrown by a figure while loading is reported', async () => {
  expect(await diagnosticOf("throw new Error('no such thing');\n")).toContain('no such thing.');
});
