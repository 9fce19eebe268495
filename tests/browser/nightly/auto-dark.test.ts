import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle } from '../../../src/cli/browser/stage-page.ts';
import { AN_HOUR_LATER, type OpenOptions, open, openStage } from '../support/open.ts';
import { differenceOf } from '../support/pixels.ts';
import { readQr } from '../support/read-qr.ts';
import { openSession } from '../support/session.ts';

/** Turns automatic dark mode on or off, with which a browser darkens pages that have no dark colours. */
async function setAutoDark(page: Page, enabled: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setAutoDarkModeOverride', { enabled });
}

async function press(page: Page, key: string, selector: string): Promise<Page> {
  await page.keyboard.press(key);
  await page.locator(selector).waitFor();
  return page;
}

/** Opens each state of the user interface that is tested. */
const STATES: Readonly<Record<string, (options: OpenOptions) => Promise<Page>>> = {
  'a slide with a figure': openStage,
  'the share panel': async (options) => press(await openStage(options), 'k', '.share[open]'),
  'the white screen': async (options) => press(await openStage(options), 'w', '.blackout[open]'),
  'the Reader': (options) => open({ ...options, at: '?view=reader#volume' }),
  'the speaker page': async (options) => (await openSession(options)).speaker,
  'the speaker page in its light theme': async (options) => {
    const { speaker } = await openSession(options);
    await speaker.getByLabel('Couleurs').selectOption('light');
    await speaker.locator('.speaker[data-theme="light"]').waitFor();
    return speaker;
  },
};

// Chromium applies automatic dark mode with a dark colour scheme only.
test.each(Object.keys(STATES))('automatic dark mode does not change %s', async (state) => {
  const page = await STATES[state]?.({ at: '#volume', colorScheme: 'dark' });
  if (!page) throw new Error(`Unknown state “${state}”.`);
  // Pauses the clock of the speaker page, which would change the screenshot.
  await page.clock.pauseAt(AN_HOUR_LATER);
  await setAutoDark(page, false);
  await settle(page);
  const before = await page.screenshot();
  await setAutoDark(page, true);
  await settle(page);
  expect(await differenceOf(before, await page.screenshot())).toBeLessThan(0.001);
});

test('the QR code is readable in automatic dark mode', async () => {
  const page = await press(
    await openStage({ at: '#volume', colorScheme: 'dark' }),
    'k',
    '.share[open]',
  );
  await setAutoDark(page, true);
  await settle(page);
  expect(await readQr(page.locator('.share-qr .qr'))).toMatch(/volume/);
});
