import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createLogger, createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deckPlugins } from '../../../src/vite/deck-plugins.ts';
import { open } from '../support/open.ts';
import { makeSmallDeck, type SmallDeck, slide } from '../support/small-deck.ts';
import { allowLongTests } from '../support/timeouts.ts';

allowLongTests();

const SHORT = slide('Short.');
const LONG = slide(`- One\n${'- Another one\n'.repeat(19)}`);

let deck: SmallDeck;
let server: ViteDevServer;
let site: string;
/** What the terminal shows. */
const terminal: string[] = [];

beforeAll(async () => {
  deck = await makeSmallDeck({ first: 'Short.', other: 'Short.' });
  const customLogger = createLogger('silent');
  customLogger.warn = customLogger.info = (text) => void terminal.push(text);
  server = await createServer({
    root: deck.folder,
    configFile: false,
    publicDir: 'assets',
    customLogger,
    plugins: deckPlugins(),
    cacheDir: join(deck.folder, '.vite'),
    // Pre-bundled, because discovering them later would reload the page.
    optimizeDeps: { include: ['chart.js', 'lean-qr', 'reveal.js'] },
    server: { host: '127.0.0.1', port: 0, fs: { strict: false } },
  });
  await server.listen();
  site = server.resolvedUrls?.local[0] ?? '';
});
afterAll(async () => {
  await server.close();
  await deck.remove();
});

// Messages of Vite, and requests that one of its reloads interrupts.
const EXPECTED = [/\[vite\]/, /^failed: /, /404 \(Not Found\)/];

async function openDeck(): Promise<Page> {
  const page = await open({ site, at: '#first', expected: EXPECTED });
  await page.locator(':root[data-view-ready="stage"]').waitFor({ state: 'attached' });
  return page;
}

const warnings = () => terminal.filter((text) => text.includes('slides/'));

test('an edited slide that no longer fits is reported in the terminal and on the page, while another is shown', async () => {
  const page = await openDeck();
  await deck.write('en/other.md', LONG);
  const notice = page.getByRole('status', { name: 'Layout problems' });
  await notice.waitFor();
  expect(await notice.innerText()).toMatch(/slides\/en\/other\.md:20 This/);
  expect(await notice.locator('.layout-notice-heading').innerText()).toBe('Layout: 2 problems');
  expect(await page.locator('.slides > .present').getAttribute('id')).toBe('first');
  await expect.poll(warnings).toHaveLength(1);
  // Each once, with the views in which it is seen: the Reader has room for any list.
  expect(warnings()[0]).toMatch(
    /^slides\/en\/other\.md:18 This leaves the part .* \(Stage\)\nslides\/en\/other\.md:20 This is outside .* \(Stage\)$/,
  );

  // It stays closed after a reload, until there is something new.
  await notice.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await expect
    .poll(() => page.evaluate(() => 'viewReady' in document.documentElement.dataset))
    .toBe(true);
  expect(await notice.count()).toBe(0);

  await deck.write('en/first.md', LONG);
  await notice.getByText('slides/en/first.md:').first().waitFor();
  for (const name of ['first', 'other']) await deck.write(`en/${name}.md`, SHORT);
  await notice.waitFor({ state: 'detached' });
  await expect
    .poll(() => terminal.at(-1))
    .toMatch(/^The layout of the slide “\w+” \(en\) is in order again\.$/);
});
