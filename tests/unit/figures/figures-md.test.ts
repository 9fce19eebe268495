import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SAMPLES = Array.from(
  readFileSync('src/figures/FIGURES.md', 'utf8').matchAll(/^```ts\n(.*?)^```$/gms),
  ([, code = '']) => code,
);

/** The errors of samples, compiled with the options of the project and without the facts of this deck. */
function errorsOf(samples: readonly string[]): string {
  const caches = 'node_modules/.cache';
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, 'samples-'));
  try {
    const files = samples.map((sample, index) => {
      const file = `sample-${index}.ts`;
      writeFileSync(join(folder, file), sample.replace("'../../src/", "'../../../src/"));
      return file;
    });
    const compilerOptions = { noEmit: true, composite: false, incremental: false };
    const config = {
      extends: '../../../src/tsconfig.browser.json',
      compilerOptions,
      files,
      include: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = ['node_modules/typescript/bin/tsc', '-p', folder];
    return spawnSync(process.execPath, tsc, { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the samples for authors have no type error', () => {
  expect(SAMPLES).toHaveLength(3);
  expect(errorsOf(SAMPLES)).toBe('');
});

test('a sample with an error is detected', () => {
  const [sample = ''] = SAMPLES;
  expect(errorsOf([sample.replace('barRows(rows)', 'barRows(lang)')])).toContain('not assignable');
});
