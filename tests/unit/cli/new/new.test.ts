import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENGINE, engineFiles, OWN } from '../../../../src/cli/new/engine-files.ts';
import { main } from '../../../../src/cli/new/new.ts';
import { templateLanguages } from '../../../../src/cli/new/write-deck.ts';
import { readFiles } from '../../../../src/content/files/read-files.ts';
import { projectFolders } from '../../../../src/content/project-folders.ts';

const root = process.cwd();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'new-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command; what it prints and logs, and its exit code. */
async function run(...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const output = {
    print: (line: string) => lines.push(line),
    log: (line: string) => lines.push(line),
  };
  const code = await main(args, output, root);
  return { code, text: lines.join('\n').replaceAll(folder, '<folder>') };
}

test('every file of the project is the engine’s, or this deck’s', () => {
  const ignored = readFileSync('.gitignore', 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\/|\/$/g, ''));
  const known = [...ENGINE, ...OWN].map((path) => path.split('/')[0] ?? '');
  const unknown = readdirSync(root).filter(
    (name) =>
      name !== '.git' &&
      !known.includes(name) &&
      !ignored.includes(name) &&
      !/^\.export-|\.log$|^\.DS_Store$/.test(name),
  );
  expect(unknown).toEqual([]);
});

test('the engine has no file of this deck', async () => {
  const files = await engineFiles(root);
  expect(files.length).toBeGreaterThan(400);
  expect(files).toContain('src/main.ts');
  expect(files).toContain('.github/workflows/pages.yml');
  expect(
    files.filter((file) => OWN.some((own) => file === own || file.startsWith(`${own}/`))),
  ).toEqual([]);
  expect(files.filter((file) => /node_modules|\.tsbuildinfo/.test(file))).toEqual([]);
});

test('a deck has its own name, title and language, and nothing of this one', async () => {
  const deck = join(folder, 'Mon exposé');
  const { code, text } = await run(deck, '--lang', 'fr');
  expect(text).toMatch(/^A new deck is in <folder>\/Mon exposé: \d+ files\. Next:/);
  expect(text).toContain('npm ci && npm start');
  expect(code).toBe(0);
  const read = (path: string) => readFile(join(deck, path), 'utf8');
  expect(JSON.parse(await read('package.json'))).toMatchObject({
    name: 'mon-expose',
    version: '0.1.0',
    description: 'Mon exposé',
  });
  const lock = JSON.parse(await read('package-lock.json'));
  expect(lock).toMatchObject({ name: 'mon-expose', packages: { '': { name: 'mon-expose' } } });
  expect(await read('slides/deck.yaml')).toContain('name: mon-expose\ntitle: { fr: "Mon exposé" }');
  expect(await read('slides/fr/titre.md')).toContain('# Mon exposé\n');
  expect(await read('README.md')).toMatch(/^# Mon exposé\n/);
  expect((await read('README.md')).split('\n').length).toBeLessThan(90);
  expect(readdirSync(join(deck, 'slides')).sort()).toEqual([
    'deck.yaml',
    'facts.yaml',
    'figures',
    'fr',
  ]);
  expect(existsSync(join(deck, 'assets/icons'))).toBe(false);
  expect(existsSync(join(deck, '.github/deck.png'))).toBe(false);
});

test('every template has a deck of three slides and one figure', async () => {
  expect(await templateLanguages(root)).toEqual(['en', 'fr']);
  for (const lang of ['en', 'fr']) {
    const deck = join(folder, `deck-${lang}`);
    await run(deck, '--lang', lang);
    const files = await readFiles(projectFolders(deck), async () => ({ default: () => ({}) }));
    const paths = [...files.texts.keys()];
    expect(paths.filter((path) => path.startsWith(`${lang}/`))).toHaveLength(3);
    expect(files.figures).toHaveLength(1);
    for (const text of files.texts.values()) expect(text).not.toContain('{{');
  }
});

test('a folder that has anything, is a file, is inside the project or gives no name is refused', async () => {
  await mkdir(join(folder, 'full'));
  await writeFile(join(folder, 'full/a.txt'), '');
  await writeFile(join(folder, 'file'), '');
  await symlink(join(root, 'src'), join(folder, 'link'), 'junction');
  const refusals = [
    await run(join(folder, 'full')),
    await run(join(folder, 'file')),
    await run(join(root, 'src/inside')),
    await run(join(folder, 'link/inside')),
    await run(join(folder, '漢字')),
  ];
  expect(refusals.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
  const texts = refusals.map(({ text }) => text.replaceAll(root, '<project>'));
  expect(texts).toMatchInlineSnapshot(`
    [
      "“<folder>/full” is not empty: name a folder that does not exist yet.",
      "“<folder>/file” is a file: name a folder that does not exist yet.",
      "“<project>/src/inside” is inside this project: name a folder beside it, for instance “../inside”.",
      "“<folder>/link/inside” is inside this project: name a folder beside it, for instance “../inside”.",
      "“漢字” gives the deck no name: the name of the folder needs a letter from a to z.",
    ]
  `);
  expect(existsSync(join(root, 'src/inside'))).toBe(false);
});

test('an empty folder, or one with a new Git repository only, is used', async () => {
  await mkdir(join(folder, 'fresh/.git'), { recursive: true });
  expect((await run(join(folder, 'fresh'))).code).toBe(0);
  expect(existsSync(join(folder, 'fresh/slides/deck.yaml'))).toBe(true);
});

test('a command line that says too little or too much is answered', async () => {
  const answers = [
    await run(),
    await run('my', 'talk'),
    await run(join(folder, 'x'), '--lang', 'de'),
    await run(join(folder, 'x'), '--lagn=fr'),
    await run(join(folder, 'x'), '--lang'),
  ];
  expect(answers.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
  expect(answers.map(({ text }) => text)).toMatchInlineSnapshot(`
    [
      "Name the folder of the new deck: npm run new -- ../my-talk",
      "There are 2 folders; name one. If its name has spaces, write it in quotes: "my talk".",
      "There is no template in “de”. Known: en, fr.",
      "There is no option “--lagn”. Did you mean “lang”? Known: help, lang.",
      "“--lang” needs a value; see --help.",
    ]
  `);
  expect(existsSync(join(folder, 'x'))).toBe(false);
  expect(await run('--help')).toMatchObject({ code: 0 });
});
