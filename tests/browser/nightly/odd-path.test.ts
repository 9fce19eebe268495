import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open, openStage } from '../support/open.ts';
import { copyShortDeck } from '../support/short-deck.ts';
import { allowLongTests } from '../support/timeouts.ts';

allowLongTests();

let parent: string;
/** A copy of the project whose path Vite does not support. */
let folder: string;
/** The temporary folder, where the link is created. */
let env: NodeJS.ProcessEnv;
let server: Server;

beforeAll(async () => {
  const copy = await copyShortDeck(['opening', 'volume']);
  parent = await mkdtemp(join(tmpdir(), 'bascule-'));
  env = { TMPDIR: parent, TEMP: parent, TMP: parent };
  folder = join(parent, 'essai à # deck');
  await rename(copy.folder, folder);
  server = await startServer();
});
afterAll(async () => {
  await server.end();
  await rm(parent, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

test('the site is built without warnings about the path', async () => {
  expect((await build('--no-pdf', '--no-previews')).stderr).not.toContain('#');
  const english = await readFile(join(folder, 'dist/en/index.html'), 'utf8');
  expect(english).toMatch(/<html [^>]*lang="en"/);
});

test('the single-file build works', async () => {
  expect((await build('--single-file', '--out', 'single-file')).stderr).not.toContain('#');
  expect(await readFile(join(folder, 'single-file/jardin.html'), 'utf8')).toMatch(
    /<html [^>]*lang="fr"/,
  );
});

test('the development server shows figures, the gallery and edits', async () => {
  const options = { site: server.site, expected: [/\[vite\]/] };
  const page = await openStage({ ...options, at: '#volume', reducedMotion: 'no-preference' });
  await page.locator('#volume [data-figure-state="ready"]').waitFor();
  const file = join(folder, 'slides/fr/volume.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('\n## ', '\n## Voici : '));
  await page.getByRole('heading', { name: /^Voici/ }).waitFor();
  const gallery = await open({ ...options, at: 'gallery/' });
  await gallery.locator('canvas').first().waitFor({ state: 'attached' });
  expect(await gallery.locator('vite-error-overlay').count()).toBe(0);
});

/** Runs `npm run build` in the copy; rejects if it fails. */
function build(...args: readonly string[]): Promise<{ readonly stderr: string }> {
  return promisify(execFile)(process.execPath, ['src/cli/run.js', 'src/cli/build.ts', ...args], {
    cwd: folder,
    env: { ...process.env, ...env, NODE_ENV: 'production' },
  });
}

interface Server {
  readonly site: string;
  end(): Promise<void>;
}

/** Starts the development server in the copy, as `npm start` does. */
async function startServer(): Promise<Server> {
  // The default cache folder is in the linked `node_modules`, and would be shared with the project.
  await writeFile(
    join(folder, 'separate-cache.config.ts'),
    "import config from './vite.config.ts';\nexport default { ...config, cacheDir: '.vite' };\n",
  );
  const vite = [
    'node_modules/vite/bin/vite.js',
    '--config',
    'separate-cache.config.ts',
    '--port',
    '0',
  ];
  const child = spawn(process.execPath, ['src/cli/any-path/start.js', ...vite], {
    cwd: folder,
    env: { ...process.env, ...env, CI: 'true', NO_COLOR: '1', NODE_ENV: 'development' },
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let output = '';
  const site = await new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer) => {
      output += text;
      const address = /Local:\s+(\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    ended.then(() => reject(new Error(output)));
  });
  return {
    site,
    async end() {
      child.kill();
      await ended;
    },
  };
}
