import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ContentError } from '../../../../src/content/diagnostics.ts';
import { readFiles } from '../../../../src/content/files/read-files.ts';
import type { DeckFolders } from '../../../../src/content/project-folders.ts';
import { compileDeck } from '../../../../src/document/compile-deck.ts';
import { tinyDeck } from '../../support/tiny-deck.ts';

const tiny = tinyDeck();
let folders: DeckFolders;

const foldersOf = (root: string): DeckFolders => ({
  root,
  slides: join(root, 'slides'),
  assets: join(root, 'assets'),
  styles: join(root, 'layers.css'),
});

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'bascule-files-'));
  folders = foldersOf(root);
  await mkdir(join(root, 'slides/fr'), { recursive: true });
  await mkdir(join(root, 'slides/figures'), { recursive: true });
  await writeFile(join(root, 'slides/fr/debut.md'), '\uFEFF---\r\nlayout: text\r\n---\r\n');
  await writeFile(join(root, 'slides/fr/.brouillon.md'), 'not yet');
  await writeFile(join(root, 'slides/figures/part.ts'), 'export default 1;');
  await writeFile(join(root, 'slides/figures/rest.ts'), 'export default (');
  await writeFile(join(root, 'layers.css'), "@import '../layouts/two-texts.css' layer(layouts);");
});
afterAll(() => rm(folders.root, { recursive: true, force: true }));

const read = () =>
  readFiles(folders, async (file) => {
    if (file.endsWith('rest.ts')) throw new Error('an expression is missing');
    return { default: () => 'a figure' };
  });

test('Windows line ends are normalised and a byte order mark is removed', async () => {
  expect((await read()).texts.get('fr/debut.md')).toBe('---\nlayout: text\n---\n');
});

test('hidden files are ignored, and a missing folder is empty', async () => {
  const { texts, pictures, layouts } = await read();
  expect([...texts.keys()]).not.toContain('fr/.brouillon.md');
  expect(pictures).toEqual([]);
  expect(layouts).toEqual(['two-texts', 'picture', 'full-picture']);
});

test('a figure that cannot be loaded does not prevent others from loading', async () => {
  const { figures } = await read();
  expect(figures.map(({ name, failure }) => [name, failure?.message])).toEqual([
    ['part', undefined],
    ['rest', 'A “)” is missing before the end of the file.'],
  ]);
});

test('files that are not UTF-8 are reported with their first invalid byte, together with all other problems', async () => {
  const { folders, remove } = await deckIn({
    'slides/deck.yaml': tiny.texts.get('deck.yaml') ?? '',
    'slides/facts.yaml': Buffer.from(
      (tiny.texts.get('facts.yaml') ?? '').replace('Le prix', 'Le coût'),
      'latin1',
    ),
    'slides/fr/debut.md': Buffer.from('\uFEFFUn titre annoncé\n', 'utf16le'),
    'slides/fr/milieu.md': Buffer.from(
      (tiny.texts.get('fr/milieu.md') ?? '').replace('Une phrase', 'Dépense annoncée de {shar}'),
      'latin1',
    ),
    'slides/figures/part.ts': Buffer.from("// Année\nexport default 'é';", 'latin1'),
  });
  try {
    const files = await readFiles(folders, async () => ({ default: tiny.figures[0]?.definition }));
    const { message } = contentError(() =>
      compileDeck({ ...tiny, ...files, layouts: tiny.layouts }),
    );
    const lines = message.split('\n');
    expect(lines.filter((line) => line.includes('not UTF-8'))).toMatchInlineSnapshot(`
      [
        "slides/facts.yaml:5:66 This file is not UTF-8: invalid byte AC; it looks like Windows-1252. Save it as UTF-8.",
        "slides/figures/part.ts:1:7 This file is not UTF-8: invalid byte E9; it looks like Windows-1252. Save it as UTF-8.",
        "slides/fr/debut.md:1:1 This file is not UTF-8: invalid byte FF; it looks like UTF-16. Save it as UTF-8.",
        "slides/fr/milieu.md:8:2 This file is not UTF-8: invalid byte E9; it looks like Windows-1252. Save it as UTF-8.",
      ]
    `);
    expect(lines.filter((line) => line.includes('shar}') || line.includes('“shar”'))).toHaveLength(
      1,
    );
  } finally {
    await remove();
  }
});

test('a folder that cannot be read is reported with its path, not treated as empty', async () => {
  const { folders, remove } = await deckIn({ slides: 'a file', assets: 'another' });
  try {
    await expect(readFiles(folders, async () => ({}))).rejects.toThrow(
      [
        'assets:1:1 Cannot be read: this is a file, but a folder is expected here.',
        'slides:1:1 Cannot be read: this is a file, but a folder is expected here.',
      ].join('\n'),
    );
  } finally {
    await remove();
  }
});

test('slides with another extension than .md are reported together', async () => {
  const names = ['one.markdown', 'two.MD', 'three.mdx', 'four.md', 'five.md~', 'six.txt'];
  const { folders, remove } = await deckIn(
    Object.fromEntries(names.map((name) => [`slides/fr/${name}`, 'A text.'])),
  );
  try {
    await expect(readFiles(folders, async () => ({}))).rejects.toThrow(
      ['one.markdown', 'three.mdx', 'two.MD']
        .map(
          (name) =>
            `slides/fr/${name}:1:1 This file is not read: the names of slides end in “.md”. Rename it.`,
        )
        .join('\n'),
    );
  } finally {
    await remove();
  }
});

test('links that lead out of the folders of a deck are reported, and not followed', async () => {
  const { folders, remove } = await deckIn({
    'secret.txt': 'outside',
    'slides/deck.yaml': tiny.texts.get('deck.yaml') ?? '',
    'assets/boat.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  try {
    await mkdir(join(folders.slides, 'fr'));
    await symlink('../secret.txt', join(folders.assets, 'secret.txt'));
    await symlink('..', join(folders.assets, 'all'));
    await symlink('nowhere', join(folders.assets, '.hidden'));
    await symlink('../../secret.txt', join(folders.slides, 'fr/debut.md'));
    await symlink('me@here', join(folders.slides, 'fr/.#lock-of-an-editor.md'));
    await expect(readFiles(folders, async () => ({}))).rejects.toThrow(
      new RegExp(
        ['assets/.hidden', 'assets/all', 'assets/secret.txt', 'slides/fr/debut.md']
          .map((path) => `^${path}:1:1 This is a link to another place, .*\\.$`)
          .join('\n'),
        'm',
      ),
    );
  } finally {
    await remove();
  }
});

/** A project with these files. */
async function deckIn(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = await mkdtemp(join(tmpdir(), 'bascule-files-'));
  for (const [path, content] of Object.entries({ 'layers.css': '', ...files })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return {
    folders: foldersOf(root),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

function contentError(work: () => unknown): ContentError {
  try {
    work();
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error('There was no ContentError.');
}
