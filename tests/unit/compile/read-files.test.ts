import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeckFolders, readFiles } from '../../../src/compile/read-files.ts';

let folders: DeckFolders;

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'bascule-files-'));
  folders = {
    root,
    slides: join(root, 'slides'),
    assets: join(root, 'assets'),
    styles: join(root, 'layers.css'),
  };
  await mkdir(join(root, 'slides/fr'), { recursive: true });
  await mkdir(join(root, 'slides/figures'), { recursive: true });
  await writeFile(join(root, 'slides/fr/debut.md'), '\uFEFF---\r\nlayout: text\r\n---\r\n');
  await writeFile(join(root, 'slides/fr/.brouillon.md'), 'not yet');
  await writeFile(join(root, 'slides/figures/part.ts'), 'export default 1;');
  await writeFile(join(root, 'slides/figures/rest.ts'), 'export default (');
  await writeFile(join(root, 'layers.css'), "@import './layouts/two-texts.css' layer(layouts);");
});
afterAll(() => rm(folders.root, { recursive: true, force: true }));

const read = () =>
  readFiles(folders, async (file) => {
    if (file.endsWith('rest.ts')) throw new Error('an expression is missing');
    return { default: () => 'a figure' };
  });

test('line ends of Windows and a byte order mark are no part of a text', async () => {
  expect((await read()).texts.get('fr/debut.md')).toBe('---\nlayout: text\n---\n');
});

test('hidden files are left alone, and a folder that is not there is empty', async () => {
  const { texts, pictures, layouts } = await read();
  expect([...texts.keys()]).not.toContain('fr/.brouillon.md');
  expect(pictures).toEqual([]);
  expect(layouts).toEqual(['two-texts']);
});

test('a figure that cannot be loaded keeps no other from being read', async () => {
  const { figures } = await read();
  expect(figures.map(({ name, failure }) => [name, failure?.message])).toEqual([
    ['part', undefined],
    ['rest', 'This figure cannot be loaded: an expression is missing.'],
  ]);
});
