import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, createServer, type PreviewServer, preview, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deck } from '../../src/compile/plugin.ts';
import { openStage } from './support/open.ts';
import { copyProject } from './support/project-copy.ts';

let copy: Awaited<ReturnType<typeof copyProject>>;
let built: PreviewServer;
let dev: ViteDevServer;

// A deck of two languages: the second edition repeats the words of the first.
beforeAll(async () => {
  copy = await copyProject();
  const table = join(copy.folder, 'slides/deck.yaml');
  const text = await readFile(table, 'utf8');
  await writeFile(table, text.replace(/languages: \[.*\]/, 'languages: [fr, en]'));
  await cp(join(copy.folder, 'slides/fr'), join(copy.folder, 'slides/en'), { recursive: true });
  const config = {
    root: copy.folder,
    configFile: false,
    publicDir: 'assets',
    base: './',
    logLevel: 'error',
  } as const;
  await build({ ...config, plugins: [deck()], mode: 'production' });
  built = await preview({
    ...config,
    base: '/',
    appType: 'mpa',
    preview: { host: '127.0.0.1', port: 0 },
  });
  dev = await createServer({
    ...config,
    base: '/',
    plugins: [deck()],
    cacheDir: join(copy.folder, '.vite'),
    server: { host: '127.0.0.1', port: 0, fs: { strict: false } },
  });
  await dev.listen();
});
afterAll(async () => {
  await built.close();
  await dev.close();
  await copy.remove();
});

test.each(['built', 'dev'])('each language has a page of its own (%s)', async (kind) => {
  const site = (kind === 'dev' ? dev : built).resolvedUrls?.local[0] ?? '';
  // The development server reloads when it has prepared its dependencies.
  const expected = kind === 'dev' ? [/\[vite\]/, /^failed: /] : [];
  const french = await openStage({ site, at: '#facture', expected });
  expect(await french.locator('html').getAttribute('lang')).toBe('fr');
  expect(await french.locator('#facture .fact').nth(1).textContent()).toBe(
    '20\u00A0milliards de dollars',
  );
  const english = await openStage({ site, at: 'en/#facture', expected });
  expect(await english.locator('html').getAttribute('lang')).toBe('en');
  expect(await english.title()).toBe('The Seesaw');
  expect(await english.locator('#facture .fact').nth(1).textContent()).toBe(
    '20\u00A0billion dollars',
  );
  await english.getByRole('button', { name: 'Next' }).waitFor({ state: 'attached' });
  await english.locator('#facture canvas').waitFor();
});

test('a language that the deck does not have has no page', async () => {
  const site = built.resolvedUrls?.local[0] ?? '';
  expect((await fetch(`${site}en/`)).status).toBe(200);
  expect((await fetch(`${site}de/`)).status).toBe(404);
});
