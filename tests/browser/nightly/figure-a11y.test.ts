import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listSlides, settle, showStep } from '../../../src/cli/browser/stage-page.ts';
import { open, openStage, PHONE } from '../support/open.ts';
import { currentPosition } from '../support/stage.ts';

const named = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

test('T opens the data beside the drawing; T, Escape or navigation closes them', async () => {
  const page = await openStage({ at: '#volume/1' });
  await settle(page);
  const table = page.locator('#volume table');
  expect((await page.locator('#volume .figure-data').boundingBox())?.width).toBeLessThan(2);

  await page.keyboard.press('t');
  const drawing = await page.locator('#volume svg:visible').boundingBox();
  const beside = await table.boundingBox();
  expect(beside?.x).toBeGreaterThan((drawing?.x ?? 0) + (drawing?.width ?? 0));
  expect(beside?.width).toBeGreaterThan(500);
  expect((beside?.y ?? 0) + (beside?.height ?? 0)).toBeLessThan(680);

  const opened = page.locator('.figure[data-open]');
  await page.keyboard.press('t');
  expect(await opened.count()).toBe(0);
  await page.keyboard.press('t');
  await page.keyboard.press('Escape');
  expect(await opened.count()).toBe(0);
  await page.keyboard.press('t');
  await page.keyboard.press('ArrowRight');
  expect((await currentPosition(page)).slide).toBe('curves');
  expect(await opened.count()).toBe(0);
  await showStep(page, 'volume', 1);
  expect(await page.locator('#volume svg:visible').getAttribute('data-shape')).toBe('wide');
});

test('every data table fits beside its drawing', async () => {
  const page = await openStage();
  for (const { name, steps } of await listSlides(page)) {
    if ((await page.locator(`#${name} figure`).count()) === 0) continue;
    await showStep(page, name, steps);
    await page.keyboard.press('t');
    const hidden = await page
      .locator(`#${name} .figure-data`)
      .evaluate((data) => data.scrollHeight - data.clientHeight);
    expect(hidden, name).toBeLessThanOrEqual(2);
  }
});

test('T on a slide without a figure shows a message', async () => {
  const page = await openStage();
  await page.keyboard.press('t');
  expect(await page.locator('.toast').textContent()).toBe('Cette diapositive n’a pas de figure.');
});

test.each([
  ['', 'Copier en CSV', 'Année,Valeur,Nombre,Nature', '20\u00A0millions de litres,20,prévision'],
  ['en/', 'Copy as CSV', 'Year,Value,Number,Nature', '20\u00A0million litres,20,forecast'],
])('from “%s”, the data are copied as CSV', async (at, button, head, row) => {
  const page = await open({
    at: `${at}?view=reader#volume`,
    viewport: PHONE,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.locator('#volume .figure-points').waitFor({ state: 'attached' });
  await page.locator('#volume summary').click();
  await page.getByRole('button', { name: button }).and(page.locator('#volume button')).click();
  await page
    .locator('#volume .figure-copy')
    .getByText(/Copié|Copied/)
    .waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
  expect(lines[0]).toBe(head);
  expect(lines[3]).toBe(`2027,${row}`);
});

test('after two copies the button has its label again when it loses focus', async () => {
  const page = await open({
    at: '?view=reader#volume',
    viewport: PHONE,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.locator('#volume .figure-points').waitFor({ state: 'attached' });
  await page.locator('#volume summary').click();
  const button = page.locator('#volume .figure-copy');
  for (let press = 0; press < 2; press++) {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await button.click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Année');
    await button.getByText('Copié.').waitFor();
  }
  await button.blur();
  expect(await button.innerText()).toBe('Copier en CSV');
});

test('if copying is refused, the button says what to do instead', async () => {
  const page = await open({
    at: '#volume',
    viewport: PHONE,
    prepare: (it) =>
      it.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
      }),
  });
  await page.locator('#volume .figure-points').waitFor({ state: 'attached' });
  await page.locator('#volume summary').click();
  await page.locator('#volume .figure-copy').click();
  await page.getByText('Le navigateur refuse de copier').waitFor();
});

test('arrow keys move between the labelled data points, and leave them after the last', async () => {
  const page = await openStage({ at: '#volume/1' });
  await settle(page);
  // The three numbers of the slide come first.
  for (let press = 0; press < 4; press++) await page.keyboard.press('Tab');
  expect(await named(page)).toBe('2024, 5\u00A0millions de litres, rapporté');
  await page.keyboard.press('ArrowRight');
  expect(await named(page)).toBe('2025 et 2026, non publié, non publié');
  expect(await page.locator('.figure-tip:visible').innerText()).toContain('2025 et 2026');
  await page.keyboard.press('ArrowLeft');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  expect(await named(page)).toBe('2027 rapporté à 2024, ×\u00A04, calculé');
  // After the last one the key navigates between slides again.
  await page.keyboard.press('ArrowRight');
  expect((await currentPosition(page)).slide).toBe('curves');
});

test('data that a state does not show have no hotspots', async () => {
  const page = await openStage({ at: '#volume' });
  await settle(page);
  expect(await page.locator('#volume .figure-point:visible').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('#volume .figure-point:visible').count()).toBe(4);
});

test.each([
  ['the stage', { at: '#volume/1' }],
  ['a phone', { at: '#volume', viewport: PHONE }],
])(
  'on %s, hovering a datum shows its tooltip, and a click does not move the focus',
  async (_, options) => {
    const page = await open(options);
    const points = page.locator('#volume .figure-point');
    await points.first().waitFor();
    const width = page.viewportSize()?.width ?? 0;
    for (const point of await points.all()) {
      await point.hover();
      const tip = page.locator('#volume .figure-tip:visible');
      const [label, value] = ((await point.getAttribute('aria-label')) ?? '').split(', ');
      expect(await tip.innerText()).toContain(label);
      expect(await tip.innerText()).toContain(value);
      const box = await tip.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
    await points.last().click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BUTTON');
  },
);
