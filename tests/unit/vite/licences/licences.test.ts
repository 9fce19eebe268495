import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { licenceText } from '../../../../src/vite/licences/licence-text.ts';
import { packageFolder, packagesOf } from '../../../../src/vite/licences/packages.ts';

/** A project with installed packages. @param files contents by path in `node_modules` */
async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-licences-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'node_modules', path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

test.each([
  ['/p/node_modules/zod/v4/index.js', '/p/node_modules/zod'],
  ['/p/node_modules/@kurkle/color/dist/color.esm.js', '/p/node_modules/@kurkle/color'],
  ['/p/node_modules/a/node_modules/b/index.js?inline', '/p/node_modules/a/node_modules/b'],
  ['C:\\p\\node_modules\\zod\\index.js', 'C:/p/node_modules/zod'],
  ['/p/node_modules/.cache/fonts/text.woff2', undefined],
  ['/p/src/main.ts', undefined],
  ['\0/p/node_modules/zod/index.js', undefined],
])('the file “%s” is of the package “%s”', (file, folder) => {
  expect(packageFolder(file)).toBe(folder);
});

test('each package is listed once with its licence, and a text that several have stands once', async () => {
  const manifest = (name: string) => JSON.stringify({ name, version: '1.0.0', license: 'MIT' });
  const root = await project({
    'b/package.json': manifest('b'),
    'b/LICENSE.md': 'MIT, by Bea\n',
    '@a/one/package.json': manifest('@a/one'),
    '@a/one/licence': 'MIT, by Al\n',
    '@a/two/package.json': manifest('@a/two'),
    '@a/two/COPYING': 'MIT, by Al\n',
  });
  const files = ['b/1.js', '@a/two/x.woff2', '@a/one/1.js', 'b/2.js'].map((file) =>
    join(root, 'node_modules', file),
  );
  const text = licenceText(await packagesOf([...files, join(root, 'src/main.ts')]));
  expect(text.split('\n').slice(1)).toEqual([
    '',
    '',
    '@a/one 1.0.0, MIT',
    '@a/two 1.0.0, MIT',
    '',
    'MIT, by Al',
    '',
    '',
    'b 1.0.0, MIT',
    '',
    'MIT, by Bea',
    '',
  ]);
});

test('a package without a licence file stops the build', async () => {
  const root = await project({
    'b/package.json': '{ "name": "b", "version": "1.0.0", "license": "MIT" }',
  });
  await expect(packagesOf([join(root, 'node_modules/b/1.js')])).rejects.toThrow(
    'The package “b” is part of the site and has no licence file',
  );
});
