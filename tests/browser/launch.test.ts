import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { currentEnvironment } from '../../src/cli/browser/environment.ts';
import { findBrowser } from '../../src/cli/browser/find.ts';
import { FLAGS } from '../../src/cli/browser/launch.ts';

test('all features that Playwright disables are disabled', async () => {
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
    const playwrightFeatures = featuresIn(server.process().spawnargs);
    expect(playwrightFeatures.length).toBeGreaterThan(0);
    expect(featuresIn(FLAGS)).toEqual(expect.arrayContaining(playwrightFeatures));
  } finally {
    await server.close();
  }
});
