import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createServer, parseAstAsync } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { PRESERVE_SYMLINKS } from '../../../src/vite/preserve-symlinks.ts';
import { amendReveal, revealAmendments } from '../../../src/vite/reveal-amendments.ts';

const folder = dirname(createRequire(import.meta.url).resolve('reveal.js'));

test('every amendment matches once in the installed version of reveal.js, and the result is valid', async () => {
  const code = await readFile(join(folder, 'reveal.mjs'), 'utf8');
  const amended = amendReveal(code);
  await expect(parseAstAsync(amended)).resolves.toMatchObject({ type: 'Program' });
});

test('development serves the amended code, at an address with a version', async () => {
  const server = await createServer({
    ...PRESERVE_SYMLINKS,
    configFile: false,
    logLevel: 'silent',
    plugins: [revealAmendments()],
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
  });
  onTestFinished(() => server.close());
  const served = await server.transformRequest('/node_modules/reveal.js/dist/reveal.mjs?v=1');
  expect(served?.code).toMatch(/= ?"slide-background"/);
});

test('a version with other code is reported, with the reason of the amendment', () => {
  expect(() => amendReveal('export default 1;')).toThrowErrorMatchingInlineSnapshot(
    `[Error: This version of reveal.js has other code: an amendment in src/vite/reveal-amendments.ts matches 0 times. Adapt it, or remove it. Its reason: The text of the whole slide is collected for a live region, with the computed style of each element; the Stage announces number and title instead.]`,
  );
});
