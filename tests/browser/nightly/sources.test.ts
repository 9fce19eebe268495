import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle } from '../../../src/cli/browser/stage-page.ts';
import { open, openStage, PHONE } from '../support/open.ts';
import { currentPosition } from '../support/stage.ts';

const opened = (page: Page) => page.locator('.card:popover-open');
/** Text of the open popover, in one line. */
const popoverText = async (page: Page) => (await opened(page).innerText()).replace(/\s+/g, ' ');

test('a click on a number opens its source popover beside it, and keys still navigate', async () => {
  const page = await openStage({ at: '#volume/1' });
  const number = page.locator('#volume .slide-title a').last();
  await number.click();
  expect(await popoverText(page)).toBe(
    'Eau de pluie que le jardin prévoit de récolter en 2027 20 millions de litres prévision Carnet de pluie Relevé de Brume, 21 février 2025 La note de départ, § 5',
  );
  const [link, card] = [await number.boundingBox(), await opened(page).boundingBox()];
  expect(card?.y).toBeGreaterThanOrEqual((link?.y ?? 0) + (link?.height ?? 0) - 1);
  expect((card?.y ?? 0) - (link?.y ?? 0)).toBeLessThan(150);
  expect(await currentPosition(page)).toMatchObject({ slide: 'volume', hash: 'volume' });
  await page.keyboard.press('Escape');
  expect(await opened(page).count()).toBe(0);
  await number.click();
  await page.keyboard.press('Space');
  expect((await currentPosition(page)).slide).toBe('curves');
  expect(await opened(page).count()).toBe(0);
});

test('i opens the popovers of the numbers one after the other, then that of the figure, then none', async () => {
  const page = await openStage({ at: '#volume/1' });
  const titles: string[] = [];
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('i');
    titles.push(await opened(page).locator('.card-title').innerText());
  }
  expect(titles).toEqual([
    'Eau de pluie récoltée par le jardin en 2024',
    'Eau de pluie que le jardin prévoit de récolter en 2027',
    'Eau de pluie prévue pour 2027, rapportée à celle de 2024',
    'Pluie récoltée par le jardin dans l’année, en millions de litres',
  ]);
  expect(await popoverText(page)).toContain('2027 rapporté à 2024 : × 4 (calculé : 20 ÷ 5)');
  await page.keyboard.press('i');
  expect(await opened(page).count()).toBe(0);
});

test('i on a slide without numbers shows a message', async () => {
  const page = await openStage({ at: '#points' });
  await page.keyboard.press('i');
  expect(await page.locator('.toast').textContent()).toContain('ne montre aucun chiffre');
});

test('by keyboard, a popover receives the focus, and closing it restores the focus', async () => {
  const page = await openStage({ at: '#brief' });
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
  const page = await openStage({ at: '#volume/1' });
  await settle(page);
  await page.locator('#volume .figure-point').first().click();
  expect(await popoverText(page)).toContain('Eau de pluie récoltée par le jardin en 2024');
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
    }
    if (!(await link.isVisible())) continue;
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
  await page.locator('#brief a.fact').first().click();
  const row = page.locator('tr:target');
  expect(await row.textContent()).toContain('Part de l’eau du jardin');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toContain('/Dest /fact:cistern-share');
});

test('the hash of a ledger row opens its slide', async () => {
  const page = await openStage({ at: '#fact:rain-2027' });
  expect((await currentPosition(page)).slide).toBe('origins');
});

/** The numbers of the present slide, or of the Reader's, beside which a mark is painted. */
const marked = (page: Page, scope = '.present') =>
  page.locator(`${scope} a.fact`).evaluateAll((all) =>
    all
      .filter((number) => number.checkVisibility())
      .filter((number) => getComputedStyle(number).backgroundImage !== 'none')
      .map((number) => number.textContent),
  );

test('on the Stage and in print a line at the foot gives the natures of the numbers, which have no marks', async () => {
  const page = await openStage({ at: '#brief' });
  const line = page.locator('#brief .slide-source');
  const text =
    '75\u00A0%\u00A0: prévision. ×\u00A04\u00A0: calculé. Source\u00A0: Carnet de pluie, via Brume, février 2025';
  expect(await line.innerText()).toBe(text);
  expect(await marked(page)).toEqual([]);
  const onStage = await line.boundingBox();
  await page.keyboard.press('i');
  await page.emulateMedia({ media: 'print' });
  expect(await line.innerText()).toBe(text);
  expect(await marked(page)).toEqual([]);
  const slide = await page.locator('#brief').boundingBox();
  const inPrint = await line.boundingBox();
  // At 1280 × 720 the Stage and a page have the same unit.
  for (const card of await page.locator('.card').all()) expect(await card.isVisible()).toBe(false);
  expect({ ...inPrint, y: (inPrint?.y ?? 0) - (slide?.y ?? 0) }).toEqual(onStage);
});

test('on the Stage a mark is shown beside a number that is pointed at or focused, and beside all while sources are asked for', async () => {
  const page = await openStage({ at: '#volume/1' });
  await settle(page);
  const places = () =>
    page.locator('#volume :is(.slide-title, .slide-body) a.fact').evaluateAll((all) =>
      all.map((number) => {
        const range = document.createRange();
        range.selectNodeContents(number);
        return range.getBoundingClientRect().toJSON();
      }),
    );
  const before = await places();
  expect(await marked(page)).toEqual([]);
  await page.locator('#volume .slide-title a').first().hover();
  expect(await marked(page)).toEqual(['5']);
  await page.mouse.move(640, 20);
  expect(await marked(page)).toEqual([]);
  await page.keyboard.press('Tab');
  expect(await marked(page)).toEqual(['5']);
  const focused = page.locator(':focus');
  expect(await focused.getAttribute('aria-description')).toBe('rapporté');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('i');
  await expect.poll(() => marked(page)).toEqual(['5', '20\u00A0millions de litres', '×\u00A04']);
  expect(await places()).toEqual(before);
  await page.keyboard.press('i');
  expect(await marked(page)).toHaveLength(3);
  await page.keyboard.press('Escape');
  await expect.poll(() => marked(page)).toEqual([]);
});

/** Moves the number of a slide into its step, before any script runs. */
function moveNumberIntoStep(effect: string): void {
  document.addEventListener('readystatechange', () => {
    const slide = document.querySelector<HTMLElement>('#rest');
    const number = slide?.querySelector('a.fact');
    const step = slide?.querySelector('.fragment');
    if (!slide || !number || !step) return;
    slide.dataset['factsInSteps'] = '';
    step.append(number);
    if (effect !== '') step.classList.add(effect);
  });
}

test.each([
  ['', 'hidden'],
  ['strike', 'visible'],
] as const)(
  'with the effect “%s” on its number, the line is %s before the step',
  async (effect, before) => {
    const page = await openStage({
      at: '#rest',
      prepare: (prepared) => prepared.addInitScript(moveNumberIntoStep, effect),
    });
    const line = page.locator('#rest .slide-source');
    await line.waitFor({ state: before });
    await page.keyboard.press('ArrowRight');
    await line.waitFor();
    await page.keyboard.press('ArrowLeft');
    await line.waitFor({ state: before });
  },
);

test('in the Reader every number has its mark, and one legend explains them before the first', async () => {
  const page = await open({ viewport: PHONE });
  const numbers = page.locator('.slide a.fact');
  expect(await marked(page, '.slide')).toHaveLength(await numbers.count());
  const legend = page.locator('.mark-legend');
  expect(await legend.count()).toBe(1);
  expect((await legend.innerText()).replace(/\s+/g, ' ')).toBe(
    'Signes des chiffres : rapporté, prévision, calculé. Chaque chiffre mène à sa source.',
  );
  const [top, first] = [await legend.boundingBox(), await numbers.first().boundingBox()];
  expect((first?.y ?? 0) - (top?.y ?? 0)).toBeGreaterThan(0);
  expect((first?.y ?? 0) - (top?.y ?? 0)).toBeLessThan(300);
  for (const line of await page.locator('.slide-source').all())
    expect(await line.isVisible()).toBe(false);
  // Each with another sign.
  const signs = await legend
    .locator('span')
    .evaluateAll((all) => all.map((part) => getComputedStyle(part, '::before').backgroundImage));
  expect(new Set(signs).size).toBe(3);
});

test.each(['', 'en/'])('axe reports no violations in an open popover of “%s”', async (at) => {
  const page = await openStage({ at: `${at}#volume/1` });
  await settle(page);
  for (let press = 0; press < 4; press++) await page.keyboard.press('i');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});
