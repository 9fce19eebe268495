import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { listSlides } from '../../../src/cli/browser/stage-page.ts';
import { violations } from '../support/axe.ts';
import { open, openStage, PHONE, WIDE } from '../support/open.ts';
import { type RequestLog, recordRequests } from '../support/requests.ts';

/** Removes an API that the views need (popovers). */
const withoutPopover = (page: Page) =>
  page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'popover'));

/** Reduces the style sheet to the rules that a browser without cascade layers applies, and removes popovers. */
const withoutLayers = async (page: Page) => {
  await withoutPopover(page);
  await page.route(inject('site'), async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const fallbackRule = '@supports not (height:1dvh)';
    const body = html.replace(/<style>.*?<\/style>/gs, (style) => {
      const at = style.indexOf(fallbackRule);
      // The style sheets of typefaces and fallback fonts stay unchanged.
      if (at < 0) return style;
      return `<style>${style.slice(at).replace(fallbackRule, '@media all')}`;
    });
    expect(body.length).toBeLessThan(html.length - 10_000);
    await route.fulfill({ response, body });
  });
};

test.each([
  ['wide', WIDE],
  ['narrow', PHONE],
])('a browser too old for the views shows the document in a %s window', async (_, viewport) => {
  let requests: RequestLog | undefined;
  const page = await open({
    at: '#mix',
    viewport,
    isFirstVisit: true,
    prepare: async (it) => {
      await withoutPopover(it);
      requests = recordRequests(it);
    },
  });
  await requests?.waitUntilIdle();
  expect(requests?.urls.filter((url) => url.endsWith('.js'))).toEqual([
    expect.stringMatching(/main-[^/]+\.js$/),
  ]);
  expect(await page.locator('html').getAttribute('data-view')).toBeNull();
  const names = (await listSlides(await openStage())).map(({ name }) => name);
  const visible = await page
    .locator('.slide:visible')
    .evaluateAll((all) => all.map(({ id }) => id));
  expect(names.filter((name) => !visible.includes(name))).toEqual([]);
  expect(await page.locator('#mix figure svg:visible').count()).toBeGreaterThan(0);
  expect(await page.locator('.navbar-action:visible').count()).toBe(0);
  expect(await page.locator('#mix').evaluate((it) => it.getBoundingClientRect().top)).toBeLessThan(
    viewport.height / 2,
  );
  expect(await violations(page)).toEqual([]);
});

test('a browser without cascade layers shows a column of text, with tables instead of figures', async () => {
  const page = await open({ viewport: WIDE, bypassCSP: true, prepare: withoutLayers });
  const line = await page.locator('#opening p').first().boundingBox();
  expect(line?.width).toBeLessThan(700);
  expect(await page.locator('svg:visible').count()).toBe(0);
  expect(await page.locator('.navbar-action:visible').count()).toBe(0);
  await page.locator('#volume summary').click();
  await page.locator('#volume td').filter({ hasText: '20' }).first().waitFor();
  await page.locator('.contents summary').click();
  await page.locator('.contents').getByRole('link', { name: 'La pluie récoltée' }).click();
  expect(
    await page.locator('#volume').evaluate((it) => it.getBoundingClientRect().top),
  ).toBeLessThan(1);
});
