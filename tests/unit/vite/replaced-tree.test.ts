import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { content } from '../../../src/vite/content.ts';
import { DeckBuild } from '../../../src/vite/deck-build.ts';

/** Against hanging only: how long a test waits for the final state on a loaded machine. */
const PATIENCE = { timeout: 100_000, interval: 50 };
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const SLIDES = 40;

let folder: string;
let server: ViteDevServer;
const sent: string[] = [];
let compiling = 0;
let mostAtOnce = 0;

/** The files of a deck of 40 slides, which say which version they are; each version has one slide of its own. */
function deckFiles(version: string): Map<string, string> {
  const names = Array.from({ length: SLIDES - 1 }, (_, index) => `slide-${index}`).concat(
    `only-${version}`,
  );
  const text = (en: string) => `{ en: ${en} }`;
  return new Map([
    [
      'deck.yaml',
      [
        'name: tree',
        `title: ${text(version)}`,
        `description: ${text('Many files.')}`,
        `author: ${text('Nobody')}`,
        'languages: [en]',
        `slides: [${names.join(', ')}]`,
        '',
      ].join('\n'),
    ],
    ['facts.yaml', 'sources: {}\nunits: {}\nfacts: {}\n'],
    ...names.map(
      (name, index) =>
        [
          `en/${name}.md`,
          `---\nlayout: text\nminutes: 0:10\n---\n${index === 0 ? '#' : '##'} ${name} of ${version}\n\nA sentence.\n\nNote:\nSpoken.\n`,
        ] as const,
    ),
  ]);
}

async function write(files: ReadonlyMap<string, string>, into: string): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(into, path)), { recursive: true });
    await writeFile(join(into, path), text);
  }
}

/** The page as a browser gets it after a reload; the text of the error where there is one. */
async function page(): Promise<string> {
  const response = await fetch(`${server.resolvedUrls?.local[0]}`, {
    headers: { accept: 'text/html' },
  });
  return response.text();
}

/** Waits until the pages have been told to reload, and have every slide of a version and of no other. */
async function expectFinal(version: string): Promise<void> {
  await vi.waitFor(async () => {
    expect(sent.at(-1)).toBe('full-reload');
    const titles = Array.from((await page()).matchAll(/of (v\d+)<\/h[12]>/g), ([, found]) => found);
    expect(titles).toEqual(Array.from({ length: SLIDES }, () => version));
  }, PATIENCE);
  expect(mostAtOnce).toBe(1);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-tree-'));
  await cp('index.html', join(folder, 'index.html'));
  await cp('src/styles', join(folder, 'src/styles'), { recursive: true });
  await mkdir(join(folder, 'assets'));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  await write(deckFiles('v1'), join(folder, 'slides'));
  const deck = new DeckBuild();
  const compile = deck.compile.bind(deck);
  vi.spyOn(deck, 'compile').mockImplementation(async (signal) => {
    compiling++;
    mostAtOnce = Math.max(mostAtOnce, compiling);
    return compile(signal).finally(() => compiling--);
  });
  server = await createServer({
    root: folder,
    configFile: false,
    publicDir: 'assets',
    logLevel: 'silent',
    plugins: [content(deck)],
    cacheDir: join(folder, '.vite'),
    server: { host: '127.0.0.1', port: 0, fs: { strict: false } },
  });
  const send = server.ws.send.bind(server.ws);
  vi.spyOn(server.ws, 'send').mockImplementation((...args: unknown[]) => {
    const { type } = Object(args[0]) as { type?: string };
    if (type === 'full-reload' || type === 'error') sent.push(type);
    send(...(args as Parameters<typeof send>));
  });
  await server.listen();
  expect(await page()).toContain('slide-0 of v1');
});
afterAll(async () => {
  vi.resetConfig();
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const slides = () => join(folder, 'slides');

test('each file is deleted and written anew', async () => {
  for (const [path, text] of deckFiles('v2')) {
    await rm(join(slides(), path), { force: true });
    await write(new Map([[path, text]]), slides());
  }
  await unlink(join(slides(), 'en/only-v1.md'));
  await expectFinal('v2');
});

test('the folder is deleted and written anew', async () => {
  await rm(slides(), { recursive: true });
  await write(deckFiles('v3'), slides());
  await expectFinal('v3');
});

test('the folder is renamed, and another one takes its place', async () => {
  await write(deckFiles('v4'), join(folder, 'next'));
  await rename(slides(), join(folder, 'before'));
  await rename(join(folder, 'next'), slides());
  await expectFinal('v4');
});

test('as in a git checkout, files that go are removed first, and the others are replaced in order', async () => {
  await unlink(join(slides(), 'en/only-v4.md'));
  for (const [path, text] of [...deckFiles('v5')].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = join(slides(), path);
    await unlink(file).catch(() => undefined);
    await writeFile(file, text);
  }
  await expectFinal('v5');
});

test('editors that save by renaming', async () => {
  for (const [path, text] of deckFiles('v6')) {
    const file = join(slides(), path);
    await writeFile(`${file}~`, text);
    await rename(`${file}~`, file);
  }
  await unlink(join(slides(), 'en/only-v5.md'));
  await expectFinal('v6');
});

test('an error is shown while deck.yaml is missing, and goes when it is back', async () => {
  const file = join(slides(), 'deck.yaml');
  const text = await readFile(file, 'utf8');
  await unlink(file);
  await vi.waitFor(() => expect(sent.at(-1)).toBe('error'), PATIENCE);
  const overlay = await page();
  expect(overlay).toContain('slides/deck.yaml:1:1 This file is missing');
  // A page that is reloaded has the message, and not a stack of the compiler.
  expect(overlay).toContain('"stack":""');
  await writeFile(file, text);
  await expectFinal('v6');
});

test('the folder is missing until the error is shown, and is created again', async () => {
  await rm(slides(), { recursive: true });
  await vi.waitFor(() => expect(sent.at(-1)).toBe('error'), PATIENCE);
  await write(deckFiles('v7'), slides());
  await expectFinal('v7');
});
