import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { currentEnvironment } from '../../src/cli/browser/environment.ts';
import { findBrowser } from '../../src/cli/browser/find.ts';
import { FLAGS } from '../../src/cli/browser/launch.ts';

test('what Playwright switches off in the browser stays switched off', async () => {
  const server = await chromium.launchServer({
    executablePath: await findBrowser(currentEnvironment()),
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
