import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { type OpenOptions, open, openStage } from '../support/open.ts';
import { readQr } from '../support/read-qr.ts';
import { currentPosition } from '../support/stage.ts';

/** Replaces the Clipboard and Web Share APIs by ones that record their data; `refuse` rejects writing to the clipboard. */
const recordShares = (page: Page, refuse: boolean) =>
  page.evaluate((refused) => {
    const recorded: unknown[] = [];
    Object.assign(window, { recorded });
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          if (refused) throw new DOMException('no', 'NotAllowedError');
          recorded.push(text);
        },
      },
    });
    Object.assign(navigator, { share: async (data: unknown) => void recorded.push(data) });
  }, refuse);

const recorded = (page: Page) =>
  page.evaluate(() => (window as unknown as { recorded: unknown[] }).recorded.splice(0));

async function openPanel(options: OpenOptions = {}, refuse = false): Promise<Page> {
  const page = await openStage(options);
  await recordShares(page, refuse);
  await page.keyboard.press('k');
  await page.locator('.share[open]').waitFor();
  return page;
}

const site = (page: Page) => new URL('.', page.url()).href;

test('the link to the slide or to the presentation is copied, and a message confirms it; another warns that a localhost link opens on this machine only', async () => {
  const page = await openPanel({ at: '#volume' });
  await page.getByText('Cette adresse est celle de votre machine').waitFor();
  const copy = page.getByRole('button', { name: 'Copier' }).first();
  const status = page.locator('.share-link .share-status');
  expect(await page.getByLabel('Lien', { exact: true }).inputValue()).toBe(
    `${site(page)}s/volume/`,
  );
  await page.keyboard.press('Enter');
  await expect.poll(() => status.innerText()).toBe('Copié.');
  await page.getByLabel('La présentation, du début').check();
  expect(await status.innerText()).toBe('');
  await copy.click();
  await expect.poll(() => status.innerText()).toBe('Copié.');
  expect(await recorded(page)).toEqual([`${site(page)}s/volume/`, site(page)]);
});

test('if the browser refuses to copy, the text is selected and a message says so', async () => {
  const page = await openPanel({ at: '#volume' }, true);
  await page.getByRole('button', { name: 'Copier' }).first().click();
  await page.getByText('Le navigateur refuse de copier').waitFor();
  const selected = await page.getByLabel('Lien', { exact: true }).evaluate((field) => {
    const { selectionStart, selectionEnd, value } = field as HTMLInputElement;
    return [selectionStart, selectionEnd === value.length, document.activeElement === field];
  });
  expect(selected).toEqual([0, true, true]);
});

test('the share sheet gets title and link; without one there is no button for it', async () => {
  const page = await openPanel({ at: 'en/#dates' });
  await page.getByRole('button', { name: 'Send…' }).click();
  const title = await page.title();
  expect(await recorded(page)).toEqual([{ title, url: `${site(page)}s/dates/` }]);
  const without = await openStage();
  await without.keyboard.press('k');
  await without.locator('.share[open]').waitFor();
  expect(await without.getByRole('button', { name: 'Envoyer…' }).count()).toBe(0);
});

test('the QR code fills the window and can be scanned; Escape closes it, then the panel', async () => {
  const page = await openPanel({ at: '#origins' });
  expect(await readQr(page.locator('.share-qr .qr'))).toBe(`${site(page)}#origins`);
  await page.getByRole('button', { name: 'Agrandir le QR code' }).click();
  const large = page.getByRole('dialog', { name: `QR code de l’adresse ${site(page)}#origins` });
  const box = await large.locator('.qr').boundingBox();
  expect(box?.height).toBeGreaterThan(560);
  expect(await readQr(large)).toBe(`${site(page)}#origins`);
  expect(await large.getByText(`${site(page)}#origins`).count()).toBe(1);
  await page.keyboard.press('Escape');
  await large.waitFor({ state: 'hidden' });
  expect(await page.locator('.share[open]').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement === document.body);
  await page.keyboard.press('ArrowLeft');
  expect((await currentPosition(page)).slide).toBe('points');
});

test('the embed code shows the deck in another page from the chosen slide on', async () => {
  const page = await openPanel({ at: '#volume' });
  await page.getByText('Intégrer dans une page').click();
  await page.getByLabel('Commencer par').selectOption({ value: 'dates' });
  const code = await page.getByLabel('Code à coller').inputValue();
  const host = await page.context().newPage();
  await host.setContent(`<title>A page</title>${code}`);
  const frame = host.frameLocator('iframe');
  await frame.locator('#dates.present').waitFor();
  expect(await host.locator('iframe').getAttribute('title')).toBe('Le jardin');
});

test('in the Reader the panel shares the slide in the viewport', async () => {
  const page = await open({ at: '?view=reader#dates', viewport: { width: 390, height: 844 } });
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  await page.mouse.click(372, 24);
  await page.locator('.share[open]').waitFor();
  expect(await page.getByLabel('Lien', { exact: true }).inputValue()).toBe(`${site(page)}s/dates/`);
  const sideways = await page
    .locator('.share')
    .evaluate((panel) => panel.scrollWidth - panel.clientWidth);
  expect(sideways).toBe(0);
});

test('in the Reader a message says that the panel could not be fetched', async () => {
  const page = await open({
    at: '?view=reader',
    viewport: { width: 390, height: 844 },
    expected: [/panel/, /Failed to (?:load|fetch)/, /error loading dynamically/i],
    prepare: (asked) => asked.route(/panel-.*\.js$/, (route) => route.abort()),
  });
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Partager' }).click();
  await page.locator('.navbar').getByText('Le panneau n’a pas pu être chargé').waitFor();
});

test.each(['', 'en/'])('axe finds no violation in the panel on “/%s”', async (at) => {
  const page = await openPanel({ at });
  await page.locator('.share-embed summary').click();
  expect(await violations(page)).toEqual([]);
  await page.locator('.share-qr').click();
  expect(await violations(page)).toEqual([]);
});
