import { expect, test } from 'vitest';
import { listSlides, settle, showStep } from '../../src/cli/browser/stage-page.ts';
import { violations } from './support/axe.ts';
import { open, openStage, PHONE } from './support/open.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

test('axe finds no violation on any slide', async () => {
  const page = await openStage();
  expect(await violations(page)).toEqual([]);
  for (const { name, steps } of await listSlides(page)) {
    await showStep(page, name, steps);
    // Of the page, only the slide changes.
    expect(await violations(page, '.slides > .present'), name).toEqual([]);
  }
  expect(await violations(page)).toEqual([]);
});

test('axe finds no violation in anything that a key opens', async () => {
  const page = await openStage({ at: '#volume' });
  for (const [key, selector] of [
    ['?', '.help[open]'],
    ['t', '.figure[data-open]'],
    ['b', '.blackout[open]'],
    ['w', '.blackout[open]'],
    ['z', '.deck.zoomed'],
  ] as const) {
    await page.keyboard.press(key);
    await page.locator(selector).waitFor({ state: 'attached' });
    await settle(page);
    expect(await violations(page), `key ${key}`).toEqual([]);
    await page.keyboard.press(key === '?' ? 'Escape' : key);
    await page.locator(selector).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement === document.body);
  }
});

test.each([true, false])('axe finds no violation in the Reader (scripts: %s)', async (scripts) => {
  const page = await open({ viewport: PHONE, javaScriptEnabled: scripts });
  if (scripts) {
    await page.getByText('Les données de la figure').evaluateAll((all) => {
      for (const data of all) (data as HTMLElement).click();
    });
    expect(await page.locator('.figure-data[open]').count()).toBe(5);
    await settle(page);
    expect(await violations(page)).toEqual([]);
  } else {
    // axe needs scripts, so this checks only that the document is the same.
    expect(await page.locator('main h1').count()).toBe(1);
    expect(await page.locator('main h2').count()).toBe(15);
  }
});

test('the document has one main heading, a title and a language, and is no application', async () => {
  const page = await openStage();
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect(await page.title()).toBe('Le jardin');
  expect(await page.locator('[role="application"]').count()).toBe(0);
});
