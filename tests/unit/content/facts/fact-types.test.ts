import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  factDeclarations,
  writeFactDeclarations,
} from '../../../../src/content/facts/fact-types.ts';

test('the ids of facts are declared, none for an invalid ledger', () => {
  expect(factDeclarations(new Map([['part', 1]]).keys())).toContain(
    '  interface KnownFacts {\n    "part": true;\n  }',
  );
  expect(factDeclarations([])).toContain('  interface KnownFacts {\n  }');
});

test('declarations are written when they have changed', async () => {
  const root = mkdtempSync(join(tmpdir(), 'bascule-types-'));
  const file = join(root, '.types/facts.d.ts');
  try {
    await writeFactDeclarations(root, ['part']);
    expect(readFileSync(file, 'utf8')).toBe(factDeclarations(['part']));
    const { mtimeMs } = statSync(file);
    await writeFactDeclarations(root, ['part']);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    await writeFactDeclarations(root, ['part', 'rest']);
    expect(readFileSync(file, 'utf8')).toContain('"rest": true;');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

/** The type errors of each figure file, with the facts of the deck declared. The compiler runs once for all of them. */
function typeErrorsOf(figures: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bascule-types-'));
  try {
    const kit = resolve('src/figures/kit.ts');
    const definition = resolve('src/figures/definition.ts');
    const types = factDeclarations(['rain-2024']);
    writeFileSync(
      join(folder, 'facts.d.ts'),
      types.replace('../src/figures/definition.ts', definition),
    );
    for (const [index, figure] of figures.entries()) {
      writeFileSync(join(folder, `figure${index}.ts`), figure.replace('KIT', kit));
    }
    const config = {
      extends: resolve('src/tsconfig.browser.json'),
      include: ['*.ts'],
      compilerOptions: {},
    };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        ...config,
        compilerOptions: { typeRoots: [resolve('node_modules/@types')], types: ['node'] },
      }),
    );
    const { stdout } = spawnSync(
      process.execPath,
      [resolve('node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'],
      { encoding: 'utf8' },
    );
    return figures.map((_, index) =>
      Array.from(
        stdout.matchAll(new RegExp(`figure${index}\\.ts\\(\\d+,\\d+\\): error TS\\d+: (.*)`, 'g')),
        ([, message = '']) => message,
      ).join(),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const VALID = `import { bareScale, defineFigure, drawing } from 'KIT';
export default defineFigure(['before', 'after'], ({ fact }) => ({
  title: 'a', description: 'b', source: 'c', rowsAre: 'd',
  rows: [{ label: 'e', value: fact('rain-2024') }],
  chart: (state) => drawing({
    type: 'bar',
    data: { datasets: [{ data: state === 'after' ? [1] : [0] }] },
    options: { indexAxis: 'y', scales: { x: bareScale(0, 1) } },
  }),
}));
`;

test('an unknown fact, state or chart option is a type error', () => {
  const [valid, fact, state, option] = typeErrorsOf([
    VALID,
    VALID.replace("fact('rain-2024')", "fact('rain-2O24')"),
    VALID.replace("=== 'after'", "=== 'afterr'"),
    VALID.replace('indexAxis', 'indexAxes'),
  ]);
  expect(valid).toBe('');
  expect(fact).toContain(`'"rain-2O24"' is not assignable`);
  expect(state).toContain('no overlap');
  expect(option).toContain('indexAxes');
}, 120_000);
