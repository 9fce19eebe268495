import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { importingModules } from '../../../../src/vite/load/import-modules.ts';
import { ModuleCache } from '../../../../src/vite/load/module-cache.ts';

/** A folder with modules of which two import a third. */
async function modules(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-modules-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = {
    'shared.ts': 'export const identity: object = {};\n',
    'one.ts': "import { identity } from './shared.ts';\nexport default identity;\n",
    'two.ts': "import { identity } from './shared.ts';\nexport default identity;\n",
    'broken.ts': "import { identity } from './nowhere.ts';\nexport default identity;\n",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const defaultOf = (module: unknown): unknown => Object(module)['default'];

test('what two modules import is run once, and a broken module leaves the others', async () => {
  const folder = await modules();
  await importingModules(folder, async (load) => {
    const one = defaultOf(await load(join(folder, 'one.ts')));
    await expect(load(join(folder, 'broken.ts'))).rejects.toThrow('nowhere.ts');
    expect(one).toEqual({});
    expect(defaultOf(await load(join(folder, 'two.ts')))).toBe(one);
  });
});

test('a file that has changed since is imported as it is now', async () => {
  const folder = await modules();
  const exported = (file: string) =>
    importingModules(folder, async (load) => defaultOf(await load(join(folder, file))));
  expect(await exported('one.ts')).toEqual({});
  await writeFile(join(folder, 'shared.ts'), 'export const identity = 2;\n');
  expect(await exported('one.ts')).toBe(2);
});

test('with a cache, a module is run again when it or what it imports has changed', async () => {
  const folder = await modules();
  const cache = new ModuleCache();
  const exported = (file: string) =>
    importingModules(folder, async (load) => defaultOf(await load(join(folder, file))), cache);
  // A module that was written at the time of its import is imported once more.
  await vi.waitFor(async () => expect(await exported('one.ts')).toBe(await exported('one.ts')));
  const one = await exported('one.ts');
  expect(await exported('two.ts')).toEqual({});
  expect(await exported('one.ts')).toBe(one);
  await writeFile(join(folder, 'shared.ts'), 'export const identity = 2;\n');
  expect(await exported('one.ts')).toBe(2);
  expect(await exported('two.ts')).toBe(2);
});

test('a module whose file has been written since its import began is not kept', async () => {
  const folder = await modules();
  const file = join(folder, 'shared.ts');
  const { ctimeMs } = await stat(file);
  for (const [since, kept] of [
    [ctimeMs, 0],
    [ctimeMs + 1, 1],
  ] as const) {
    const cache = new ModuleCache();
    await cache.add(new Map([[file, {}]]), [file], since);
    expect((await cache.current()).size).toBe(kept);
  }
});
