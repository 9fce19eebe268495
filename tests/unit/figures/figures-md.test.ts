import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

const FILE = 'src/figures/FIGURES.md';
const SAMPLES = Array.from(
  readFileSync(FILE, 'utf8').matchAll(/^```ts\n(.*?)^```$/gms),
  ([, code = '']) => code,
);

/** The errors of a sample as a file of `slides/figures/`, with the options of the project, but for its own facts. */
function errorsOf(sample: string): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const path = `${process.cwd()}/slides/figures/sample.ts`;
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === path
      ? ts.createSourceFile(name, sample, ts.ScriptTarget.Latest)
      : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram(
    [path],
    { ...options, noEmit: true, incremental: false, composite: false },
    host,
  );
  return program
    .getSemanticDiagnostics(program.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test('the samples for authors have no type error', () => {
  expect(SAMPLES).toHaveLength(3);
  for (const sample of SAMPLES) expect(errorsOf(sample)).toEqual([]);
});

test('a sample with an error is detected', () => {
  const [sample = ''] = SAMPLES;
  expect(errorsOf(sample.replace('barRows(rows)', 'barRows(lang)')).join()).toMatch(
    /not assignable/,
  );
});
