import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, PHONE } from '../support/open.ts';
import { currentPosition } from '../support/stage.ts';

/** A closed foldable phone. */
const FOLDED = { width: 280, height: 653 };

/** Doubles the default text size of the browser. */
async function twice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}

/** Text outside the window that cannot be scrolled to. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const reached = (element: Element | null): boolean =>
      element !== null && (scrolls(element) || reached(element.parentElement));
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (!holder?.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
        continue;
      if (holder.closest('svg, .visually-hidden, script, style')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > innerWidth + 1) && !reached(holder))
        found.push(`${node.textContent?.trim()} (${left} to ${right})`);
    }
    return found;
  });
}

test.each([
  ['a folded phone', '', FOLDED, false],
  ['a folded phone', 'en/', FOLDED, false],
  ['letters twice as large', '', PHONE, true],
  ['letters twice as large', 'en/', PHONE, true],
  ['a tablet with letters twice as large', '', { width: 820, height: 1180 }, true],
])(
  'with %s the Reader of “%s” is complete, and scrolls vertically only',
  async (_, at, viewport, large) => {
    const page = await open({ at, viewport, ...(large ? { prepare: twice } : {}) });
    await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
    const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(size).toBe(large ? '32px' : '16px');
    expect(await cut(page)).toEqual([]);
    for (const table of await page.locator('.figure-data summary').all()) await table.click();
    expect(await cut(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await page.locator('.contents summary').click();
    expect(await cut(page)).toEqual([]);
    await page.locator('#opening .slide-title').evaluate((title) => {
      title.style.whiteSpace = 'nowrap';
      title.textContent = 'Encore bien des mots, sur une ligne que rien ne coupe';
    });
    expect(await cut(page)).toHaveLength(1);
  },
);

test('unfolding, rotating and folding a phone keeps slide and figure state', async () => {
  const page = await open({ at: '#mix', viewport: FOLDED, reducedMotion: 'no-preference' });
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  const stands = async () => {
    await page.locator('#mix.present canvas').waitFor({ state: 'attached' });
    expect((await currentPosition(page)).slide).toBe('mix');
    return (await currentPosition(page)).steps;
  };
  await page.setViewportSize({ width: 844, height: 600 });
  expect(await stands()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(stands).toBe(1);
  for (const shut of [FOLDED, { width: 653, height: 280 }]) {
    await page.setViewportSize(shut);
    await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
    await expect
      .poll(() => page.locator('#mix').evaluate((it) => Math.abs(it.getBoundingClientRect().top)))
      .toBeLessThan(60);
    expect(await page.locator('#mix figure svg:visible').count()).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1114, height: 720 });
    await expect.poll(stands).toBe(1);
  }
});

test('with large text a linked slide fills the window, and the navbar is at the top of the page', async () => {
  const page = await open({ at: '#roles', viewport: PHONE, prepare: twice });
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  const topOf = (part: string) =>
    page.locator(part).evaluate((it) => it.getBoundingClientRect().top);
  await expect.poll(async () => Math.abs(await topOf('#roles'))).toBeLessThan(3);
  expect(await topOf('.navbar')).toBeLessThan(-500);
  await page.locator('.navbar').scrollIntoViewIfNeeded();
  await page.locator('.contents summary').click();
  await page.locator('.contents').getByRole('link', { name: 'Trois points' }).click();
  await expect.poll(async () => Math.abs(await topOf('#points'))).toBeLessThan(3);
});
