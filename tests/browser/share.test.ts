import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { type Opening, open, openStage } from './support/open.ts';
import { readQr } from './support/read-qr.ts';
import { placeOf } from './support/stage.ts';

/** Keeps what is copied and what is handed to the system's sheet; `refuse` makes the browser forbid to copy. */
const hands = (page: Page, refuse: boolean) =>
  page.evaluate((refused) => {
    const taken: unknown[] = [];
    Object.assign(window, { taken });
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          if (refused) throw new DOMException('no', 'NotAllowedError');
          taken.push(text);
        },
      },
    });
    Object.assign(navigator, { share: async (data: unknown) => void taken.push(data) });
  }, refuse);

const taken = (page: Page) =>
  page.evaluate(() => (window as unknown as { taken: unknown[] }).taken.splice(0));

async function openPanel(opening: Opening = {}, refuse = false): Promise<Page> {
  const page = await openStage(opening);
  await hands(page, refuse);
  await page.keyboard.press('k');
  await page.locator('.share[open]').waitFor();
  return page;
}

const site = (page: Page) => new URL('.', page.url()).href;

test('the link to this slide is copied, or the one to the talk, and both are said to be', async () => {
  const page = await openPanel({ at: '#facture' });
  const copy = page.getByRole('button', { name: 'Copier' }).first();
  const said = page.locator('.share-link .share-said');
  expect(await page.getByLabel('Lien', { exact: true }).inputValue()).toBe(
    `${site(page)}s/facture/`,
  );
  await page.keyboard.press('Enter');
  await expect.poll(() => said.innerText()).toBe('Copié.');
  await page.getByLabel('La présentation, du début').check();
  expect(await said.innerText()).toBe('');
  await copy.click();
  await expect.poll(() => said.innerText()).toBe('Copié.');
  expect(await taken(page)).toEqual([`${site(page)}s/facture/`, site(page)]);
});

test('where the browser refuses to copy, the text is selected, and a sentence says so', async () => {
  const page = await openPanel({ at: '#facture' }, true);
  await page.getByRole('button', { name: 'Copier' }).first().click();
  await page.getByText('Le navigateur refuse de copier').waitFor();
  const selected = await page.getByLabel('Lien', { exact: true }).evaluate((field) => {
    const { selectionStart, selectionEnd, value } = field as HTMLInputElement;
    return [selectionStart, selectionEnd === value.length, document.activeElement === field];
  });
  expect(selected).toEqual([0, true, true]);
});

test('the sheet of the system is given title and link, and is not offered where there is none', async () => {
  const page = await openPanel({ at: 'en/#calendrier' });
  await page.getByRole('button', { name: 'Send…' }).click();
  const title = await page.title();
  expect(await taken(page)).toEqual([{ title, url: `${site(page)}s/calendrier/` }]);
  const without = await openStage();
  await without.keyboard.press('k');
  await without.locator('.share[open]').waitFor();
  expect(await without.getByRole('button', { name: 'Envoyer…' }).count()).toBe(0);
});

test('the QR code fills the window for a room of cameras, and Escape makes it small again', async () => {
  const page = await openPanel({ at: '#sources' });
  expect(await readQr(page.locator('.share-qr .qr'))).toBe(`${site(page)}#sources`);
  await page.getByRole('button', { name: 'Agrandir le QR code' }).click();
  const large = page.getByRole('dialog', { name: `QR code de l’adresse ${site(page)}#sources` });
  const box = await large.locator('.qr').boundingBox();
  expect(box?.height).toBeGreaterThan(560);
  expect(await readQr(large)).toBe(`${site(page)}#sources`);
  expect(await large.getByText(`${site(page)}#sources`).count()).toBe(1);
  await page.keyboard.press('Escape');
  await large.waitFor({ state: 'hidden' });
  expect(await page.locator('.share[open]').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement === document.body);
  await page.keyboard.press('ArrowLeft');
  expect((await placeOf(page)).slide).toBe('questions');
});

test('the code for another page shows the deck there from the chosen slide', async () => {
  const page = await openPanel({ at: '#facture' });
  await page.getByText('Intégrer dans une page').click();
  await page.getByLabel('Commencer par').selectOption({ value: 'calendrier' });
  const code = await page.getByLabel('Code à coller').inputValue();
  const host = await page.context().newPage();
  await host.setContent(`<title>A page</title>${code}`);
  const frame = host.frameLocator('iframe');
  await frame.locator('#calendrier.present').waitFor();
  expect(await host.locator('iframe').getAttribute('title')).toBe('La bascule');
});

test('a link that opens on this machine only is said to be one', async () => {
  const page = await openPanel();
  await page.getByText('Cette adresse est celle de votre machine').waitFor();
});

test('in the Reader the panel shares the slide that one reads', async () => {
  const page = await open({ at: '?view=reader#calendrier', viewport: { width: 390, height: 844 } });
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  await page.mouse.click(372, 24);
  await page.locator('.share[open]').waitFor();
  expect(await page.getByLabel('Lien', { exact: true }).inputValue()).toBe(
    `${site(page)}s/calendrier/`,
  );
  const sideways = await page
    .locator('.share')
    .evaluate((panel) => panel.scrollWidth - panel.clientWidth);
  expect(sideways).toBe(0);
});

test('in the Reader a panel that cannot be fetched is answered with a sentence', async () => {
  const page = await open({
    at: '?view=reader',
    viewport: { width: 390, height: 844 },
    expected: [/panel/, /Failed to (?:load|fetch)/, /error loading dynamically/i],
    prepare: (asked) => asked.route(/panel-.*\.js$/, (route) => route.abort()),
  });
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Partager' }).click();
  await page.getByText('Le panneau n’a pas pu être chargé').waitFor();
});

test.each(['', 'en/'])('axe finds nothing wrong with the panel on “%s”', async (at) => {
  const page = await openPanel({ at });
  await page.locator('.share-embed summary').click();
  expect(await violations(page)).toEqual([]);
  await page.locator('.share-qr').click();
  expect(await violations(page)).toEqual([]);
});
