import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type LockedPackage, lockedPackages, titleOf } from '../support/lock-file.ts';

/** Packages that may have an install script, by name, and why they work without it: `.npmrc` lets none run. */
const NAMED: Readonly<Record<string, string>> = {
  fsevents: 'On macOS, Vite watches files with it; its archive has the compiled module.',
};

/** The scripts of a package that npm would run while it installs the package. */
function installScripts(folder: string): string[] {
  const manifest = join(folder, 'package.json');
  // One for another system is not installed.
  if (!existsSync(manifest)) return [];
  const { scripts = {}, gypfile }: { scripts?: Record<string, string>; gypfile?: boolean } =
    JSON.parse(readFileSync(manifest, 'utf8'));
  const named = ['preinstall', 'install', 'postinstall'].filter((name) => name in scripts);
  // npm compiles a package with this file that has no script.
  const compiles = gypfile !== false && existsSync(join(folder, 'binding.gyp'));
  return compiles ? [...named, 'binding.gyp'] : named;
}

/** Packages with an install script that are not named, in sentences. @param scriptsOf by folder */
function unnamed(
  packages: readonly LockedPackage[],
  scriptsOf: (folder: string) => string[],
): string[] {
  return packages.flatMap((one) => {
    const scripts = scriptsOf(one.path);
    if (one.hasInstallScript !== true && scripts.length === 0) return [];
    const title = titleOf(one);
    if (title.replace(/ \S+$/, '') in NAMED) return [];
    return [
      `${title} has an install script (${scripts.join(', ') || 'package-lock.json says so'}). See whether it works without, and name it with the reason in tests/unit/packages/install-scripts.test.ts.`,
    ];
  });
}

test('no dependency has an install script that is not named', () => {
  const packages = lockedPackages();
  expect(packages.filter(({ path }) => existsSync(path)).length).toBeGreaterThan(200);
  expect(unnamed(packages, installScripts)).toEqual([]);
});

test('npm runs no install script', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
});

test('no script of this project relies on another that npm would run before or after it', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const names = Object.keys(scripts);
  const hooks = names.filter((name) =>
    names.some((one) => [`pre${one}`, `post${one}`].includes(name)),
  );
  expect(hooks).toEqual([]);
});

test.each([
  [{ hasInstallScript: true }, [], 'package-lock.json says so'],
  [{}, ['postinstall'], 'postinstall'],
])('a package with an install script is named with it: %o %o', (locked, scripts, said) => {
  const one = { path: 'node_modules/@of/it', version: '1.2.3', ...locked };
  expect(unnamed([one], () => scripts)).toEqual([
    expect.stringContaining(`@of/it 1.2.3 has an install script (${said}).`),
  ]);
});
