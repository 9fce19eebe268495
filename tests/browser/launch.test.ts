import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { FLAGS } from '../../src/export/browser.ts';
import { findBrowser } from '../../src/export/find-browser.ts';
import { thisMachine } from '../../src/export/machine.ts';

test('what Playwright switches off in the browser stays switched off', async () => {
  const server = await chromium.launchServer({
    executablePath: await findBrowser(thisMachine()),
    chromiumSandbox: false,
    args: [],
  });
  try {
    const featuresIn = (args: readonly string[]) =>
      args
        .filter((arg) => arg.startsWith('--disable-features='))
        .flatMap((arg) => arg.slice('--disable-features='.length).split(','));
    const playwrights = featuresIn(server.process().spawnargs);
    expect(playwrights.length).toBeGreaterThan(0);
    expect(featuresIn(FLAGS)).toEqual(expect.arrayContaining(playwrights));
  } finally {
    await server.close();
  }
});
