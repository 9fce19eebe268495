import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle } from '../../src/cli/browser/stage-page.ts';
import { open, openStage, PHONE } from './support/open.ts';
import { currentPosition } from './support/stage.ts';

const opened = (page: Page) => page.locator('.card:popover-open');
/** Text of the open popover, in one line. */
const popoverText = async (page: Page) => (await opened(page).innerText()).replace(/\s+/g, ' ');

test('a click on a number opens its source popover beside it, and keys still navigate', async () => {
  const page = await openStage({ at: '#facture/1' });
  const number = page.locator('#facture .slide-title a').last();
  await number.click();
  expect(await popoverText(page)).toBe(
    'Trésorerie qu’OpenAI prévoit de consommer en 2027 20 milliards de dollars prévision The Information TechCrunch, 21 février 2025 L’article de départ, § 5',
  );
  const [link, card] = [await number.boundingBox(), await opened(page).boundingBox()];
  expect(card?.y).toBeGreaterThanOrEqual((link?.y ?? 0) + (link?.height ?? 0) - 1);
  expect((card?.y ?? 0) - (link?.y ?? 0)).toBeLessThan(150);
  expect(await currentPosition(page)).toMatchObject({ slide: 'facture', hash: 'facture' });
  await page.keyboard.press('Escape');
  expect(await opened(page).count()).toBe(0);
  await number.click();
  await page.keyboard.press('Space');
  expect((await currentPosition(page)).slide).toBe('inference');
  expect(await opened(page).count()).toBe(0);
});

test('i opens the popovers of the numbers one after the other, then that of the figure, then none', async () => {
  const page = await openStage({ at: '#facture/1' });
  const titles: string[] = [];
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('i');
    titles.push(await opened(page).locator('.card-title').innerText());
  }
  expect(titles).toEqual([
    'Trésorerie consommée par OpenAI en 2024',
    'Trésorerie qu’OpenAI prévoit de consommer en 2027',
    'Trésorerie consommée prévue pour 2027, rapportée à celle de 2024',
    'Trésorerie consommée par OpenAI dans l’année, en milliards de dollars',
  ]);
  expect(await popoverText(page)).toContain('2027 rapporté à 2024 : × 4 (calculé : 20 ÷ 5)');
  await page.keyboard.press('i');
  expect(await opened(page).count()).toBe(0);
});

test('i on a slide without numbers shows a message', async () => {
  const page = await openStage({ at: '#questions' });
  await page.keyboard.press('i');
  expect(await page.locator('.toast').textContent()).toContain('ne montre aucun chiffre');
});

test('by keyboard, a popover receives the focus, and closing it restores the focus', async () => {
  const page = await openStage({ at: '#en-bref' });
  await settle(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await popoverText(page)).toContain('75 % prévision');
  const focused = () => page.evaluate(() => document.activeElement?.className);
  expect(await focused()).toBe('card');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('fact');
});

test('a data point of a figure opens its source popover', async () => {
  const page = await openStage({ at: '#facture/1' });
  await settle(page);
  await page.locator('#facture .figure-point').first().click();
  expect(await popoverText(page)).toContain('Trésorerie consommée par OpenAI en 2024');
});

test.each([
  ['the stage', undefined],
  ['a phone', PHONE],
])('on %s, every popover fits the window', async (_, viewport) => {
  const page = await (viewport ? open({ viewport }) : openStage());
  await page.locator('.figure-points').first().waitFor({ state: 'attached' });
  for (const link of await page.locator('a[data-card]').all()) {
    if (!viewport) {
      const slide = await link.evaluate((it) => it.closest('.slide')?.id ?? '');
      await page.evaluate((id) => {
        location.hash = id;
      }, slide);
      if (!(await link.isVisible())) continue;
    }
    await link.click();
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    const box = await opened(page).boundingBox();
    const name = await link.textContent();
    expect(box?.x, `${name}`).toBeGreaterThanOrEqual(0);
    expect(box?.y, `${name}`).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0), `${name}`).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0), `${name}`).toBeLessThanOrEqual(height);
    await page.keyboard.press('Escape');
  }
});

test('without scripts, and in a PDF, a number links to its row in the ledger', async () => {
  const page = await open({ javaScriptEnabled: false, viewport: PHONE });
  await page.locator('#en-bref a.fact').first().click();
  const row = page.locator('tr:target');
  expect(await row.textContent()).toContain('Part de la capacité de calcul');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toContain('/Dest /fact:stargate-share');
});

test('the hash of a ledger row opens its slide', async () => {
  const page = await openStage({ at: '#fact:burn-2027' });
  expect((await currentPosition(page)).slide).toBe('sources');
});

test('in print the popovers become a line of sources', async () => {
  const page = await openStage({ at: '#en-bref' });
  const line = page.locator('#en-bref .slide-source');
  expect(await line.isVisible()).toBe(false);
  await page.keyboard.press('i');
  await page.emulateMedia({ media: 'print' });
  expect(await line.innerText()).toBe(
    '75\u00A0%\u00A0: prévision. ×\u00A04\u00A0: calculé. Source\u00A0: The Information, via TechCrunch, février 2025',
  );
  for (const card of await page.locator('.card').all()) expect(await card.isVisible()).toBe(false);
});

test.each(['', 'en/'])('axe reports no violations in an open popover of “%s”', async (at) => {
  const page = await openStage({ at: `${at}#facture/1` });
  await settle(page);
  for (let press = 0; press < 4; press++) await page.keyboard.press('i');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});
