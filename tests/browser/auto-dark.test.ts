import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle } from '../../src/cli/browser/stage-page.ts';
import { type OpenOptions, open, openStage } from './support/open.ts';
import { differenceOf } from './support/pixels.ts';
import { readQr } from './support/read-qr.ts';
import { openSession } from './support/session.ts';

/** Has the browser darken the pages that do not say how they look in the dark, as its users can ask for all of them. */
async function darken(page: Page, enabled: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setAutoDarkModeOverride', { enabled });
}

async function press(page: Page, key: string, shown: string): Promise<Page> {
  await page.keyboard.press(key);
  await page.locator(shown).waitFor();
  return page;
}

/** What has its colours from the deck, and how it is opened. */
const PLACES: Readonly<Record<string, (opening: OpenOptions) => Promise<Page>>> = {
  'a slide with a figure': openStage,
  'the panel that shares': async (opening) => press(await openStage(opening), 'k', '.share[open]'),
  'the white screen': async (opening) => press(await openStage(opening), 'w', '.blackout[open]'),
  'the Reader': (opening) => open({ ...opening, at: '?view=reader#facture' }),
  'the page of the speaker': async (opening) => (await openSession(opening)).speaker,
  'the page of the speaker who likes it light': async (opening) => {
    const { speaker } = await openSession(opening);
    await speaker.getByLabel('Couleurs').selectOption('light');
    await speaker.locator('.speaker[data-theme="light"]').waitFor();
    return speaker;
  },
};

// Chromium asks no page where its system is light; whoever has it darken pages has a dark one.
test.each(Object.keys(PLACES))(
  'a browser that darkens pages by itself leaves %s as it is',
  async (place) => {
    const page = await PLACES[place]?.({ at: '#facture', colorScheme: 'dark' });
    if (!page) throw new Error(`There is no place ${place}.`);
    // The time of day on the page of the speaker stands still.
    await page.clock.pauseAt(new Date('2025-02-21T11:00:00+01:00'));
    await darken(page, false);
    await settle(page);
    const before = await page.screenshot();
    await darken(page, true);
    await settle(page);
    expect(await differenceOf(page, before, await page.screenshot())).toBeLessThan(0.001);
  },
);

test('a camera reads the QR code in a browser that darkens pages by itself', async () => {
  const page = await press(
    await openStage({ at: '#facture', colorScheme: 'dark' }),
    'k',
    '.share[open]',
  );
  await darken(page, true);
  await settle(page);
  expect(await readQr(page.locator('.share-qr .qr'))).toMatch(/facture/);
});
