import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { open, openStage } from '../support/open.ts';

/** A page with a text field, and the deck in an iframe below the fold. */
async function host(at: string, allow = 'fullscreen'): Promise<Page> {
  const body = `<!doctype html><html lang="fr"><title>A page</title><input autofocus>
    <div style="height: 3000px"></div>
    <iframe src="${inject('site')}${at}" allow="${allow}" title="deck" width="960" height="540"></iframe>`;
  return open({
    at: 'page.html',
    prepare: (asked) =>
      asked.route('**/page.html', (route) => route.fulfill({ contentType: 'text/html', body })),
  });
}

test('in an iframe the deck takes neither focus nor keys, and changes neither scroll position nor history', async () => {
  const page = await host('?view=stage#volume');
  const frame = page.frameLocator('iframe');
  await frame.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual([
    'INPUT',
    0,
  ]);
  await page.keyboard.type('nnb');
  expect(await page.locator('input').inputValue()).toBe('nnb');
  await frame.locator('#volume.present').waitFor();
  expect(await frame.locator('.blackout').isVisible()).toBe(false);

  const entries = await page.evaluate(() => history.length);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await frame.locator('#volume').click({ position: { x: 480, y: 20 } });
  await page.keyboard.press('End');
  await frame.locator('#origins.present').waitFor();
  await page.keyboard.press('Home');
  await frame.locator('#opening.present').waitFor();
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('in an iframe a link opens the same slide in a new window', async () => {
  const page = await host('?view=stage#volume');
  const frame = page.frameLocator('iframe');
  const link = frame.getByRole('link', { name: 'Ouvrir seule' });
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await frame.locator('#volume').hover();
  const [alone] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await alone.locator('#volume.present').waitFor();
  expect(await alone.getByRole('link', { name: 'Ouvrir seule' }).count()).toBe(0);
});

test.each([
  ['fullscreen', 1],
  ["fullscreen 'none'", 0],
])('an iframe with allow="%s" offers full screen accordingly', async (allow, offered) => {
  const page = await host('?view=stage', allow);
  const frame = page.frameLocator('iframe');
  await frame.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  expect(await frame.locator('[data-command="fullScreen"]').count()).toBe(offered);
});

test.each([
  { width: 960, height: 720 },
  { width: 390, height: 560 },
])(
  'the figure view shows one figure with title, source and data at $width × $height',
  async (viewport) => {
    const page = await open({ at: '?view=figure#dates', viewport });
    await page.locator(':root[data-view-ready="figure"]').waitFor({ state: 'attached' });
    const seen = await page
      .locator(
        '.slide-title, .notes, .navbar, .figure-picture, .figure-source, .figure-data, .figure-title',
      )
      .evaluateAll((parts) =>
        parts
          .filter((part) => part.checkVisibility())
          .map((part) => `${part.closest('.slide')?.id} ${part.getAttribute('class')}`),
      );
    expect([...new Set(seen)]).toEqual([
      'dates figure-picture',
      'dates figure-title',
      'dates figure-source',
      'dates figure-data',
    ]);
    await page.locator('#dates .figure-data > summary').click();
    expect(await page.locator('#dates table').isVisible()).toBe(true);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    const [deck] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Le jardin' }).click(),
    ]);
    await deck.waitForLoadState();
    expect(new URL(deck.url()).hash).toBe('#dates');
  },
);

test.each(['#/dates', '#dates/1', '#%64ates', '#/dates/0'])(
  'the figure view accepts the hash %s',
  async (hash) => {
    const page = await open({ at: `?view=figure${hash}` });
    await page.locator(':root[data-view-ready="figure"]').waitFor({ state: 'attached' });
    const visible = await page
      .locator('.slide-title, .notes, .navbar, .figure-drawing, .figure-home')
      .evaluateAll((parts) =>
        parts
          .filter((part) => part.checkVisibility())
          .map((part) => `${part.closest('.slide')?.id} ${part.getAttribute('class')}`),
      );
    expect(visible).toEqual(['dates figure-drawing', 'dates figure-home']);
  },
);

test('the figure view accepts the index of a slide', async () => {
  const page = await open({ at: '?view=figure#dates' });
  const index = await page
    .locator('.slides > .slide')
    .evaluateAll((slides) => slides.findIndex(({ id }) => id === 'dates'));
  const same = await open({ at: `?view=figure#/${index}` });
  await same.locator(':root[data-view-ready="figure"]').waitFor({ state: 'attached' });
  expect(await same.locator('#dates .figure-drawing').isVisible()).toBe(true);
  expect(await same.locator('.navbar').isVisible()).toBe(false);
});

test('the figure view of a slide without a figure is the Reader at that slide, also with #/name', async () => {
  const page = await open({ at: '?view=figure#/roles' });
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  await expect
    .poll(() => page.locator('#roles').evaluate((it) => it.getBoundingClientRect().top))
    .toBeLessThan(60);
});

test.each(['?view=figure#roles', '?view=figure#nowhere', '?view=figure'])(
  'a URL that names no figure (%s) shows the Reader',
  async (at) => {
    const page = await open({ at });
    await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
    expect(await page.locator('.navbar').isVisible()).toBe(true);
  },
);

test('the share panel offers the embed code of the figure of a slide', async () => {
  const page = await openStage({ at: '#dates' });
  await page.keyboard.press('k');
  await page.getByText('Intégrer dans une page').click();
  const alone = page.getByLabel('Seulement la figure');
  await alone.check();
  const code = await page.getByLabel('Code à coller').inputValue();
  expect(code).toContain('?view=figure#dates');
  expect(code).toContain('title="Trois années du jardin"');
  await page.getByLabel('Commencer par').selectOption({ value: 'points' });
  expect(await alone.isDisabled()).toBe(true);
  expect(await page.getByLabel('Code à coller').inputValue()).toContain('?view=stage#points');
});

test('in an iframe without full screen, the checks before a talk say where to open the deck', async () => {
  const page = await host('?view=preflight', "fullscreen 'none'");
  const row = page.frameLocator('iframe').locator('[data-check="fullScreen"]');
  await row.getByText('Cette page est intégrée dans une autre').waitFor();
  expect(await row.innerText()).toContain('Ouvrez la présentation dans sa propre fenêtre.');
});
