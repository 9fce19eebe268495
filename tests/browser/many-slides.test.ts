import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openStage } from './support/open.ts';

/** Repeats the slides of the document; the copies have names of their own. */
async function repeatSlides(page: Page, times: number): Promise<void> {
  await page.route('**/*', async (route) => {
    if (!route.request().isNavigationRequest()) return route.fallback();
    const response = await route.fetch();
    const html = await response.text();
    const [begin, end] = [html.indexOf('<section'), html.indexOf('</div></main>')];
    const slides = html.slice(begin, end);
    const copies = Array.from({ length: times - 1 }, (_, index) =>
      slides.replaceAll(/ id="([^"]+)"/g, ` id="$1-${index}"`),
    );
    const body = html.slice(0, begin) + slides + copies.join('') + html.slice(end);
    return route.fulfill({ response, body });
  });
}

/** How many changes of the document the first steps make, each with what follows in idle time. */
async function changesOfSteps(times: number): Promise<{ slides: number; changes: number }> {
  const page = await openStage({ prepare: (it) => repeatSlides(it, times) });
  const rendered = (name: string) =>
    page.locator(`.deck[data-rendered-around="${name}"]`).waitFor({ state: 'attached' });
  await rendered('opening');
  await page.evaluate(() => {
    const counted = { changes: 0 };
    Object.assign(window, counted);
    new MutationObserver((records) => {
      Reflect.set(window, 'changes', Reflect.get(window, 'changes') + records.length);
    }).observe(document.querySelector('.slides') ?? document, {
      attributes: true,
      childList: true,
      subtree: true,
    });
  });
  for (const name of ['brief', 'act-source', 'roles']) {
    await page.keyboard.press('ArrowRight');
    await rendered(name);
  }
  const slides = await page.locator('.slides > .slide').count();
  return { slides, changes: await page.evaluate(() => Reflect.get(window, 'changes')) };
}

test('a step changes as much of the document in a deck of 320 slides as in one of 32', async () => {
  const few = await changesOfSteps(2);
  const many = await changesOfSteps(20);
  expect([few.slides, many.slides]).toEqual([32, 320]);
  expect(few.changes).toBeGreaterThan(0);
  expect(many.changes).toBe(few.changes);
});
