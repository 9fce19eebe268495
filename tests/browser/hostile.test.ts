import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { VIEW_NAMES } from '../../src/dom/view.ts';
import { fastForwardUntil } from './support/fast-forward.ts';
import { open, openStage } from './support/open.ts';
import { currentPosition } from './support/stage.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

/** What somebody may put into a link that they send on. */
const HOSTILE = [
  '"><img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  "'-alert(1)-'",
  '//elsewhere.example/x',
  '../../../index.html',
  '__proto__',
  'constructor',
  '\u0000\u202E',
  'a'.repeat(20_000),
];

/** Every parameter that the deck, its views or reveal.js have a name for. */
const NAMES = ['session', 'build', 'lang', 'autoSlide', 'transition', 'dependencies', 'receiver'];

/** Keeps a list of what is said in boxes of the browser. */
function boxesOf(page: Page): string[] {
  const boxes: string[] = [];
  page.on('dialog', (dialog) => {
    boxes.push(dialog.message());
    void dialog.dismiss();
  });
  return boxes;
}

/** What could have come into a page only by way of its address: scripts, handlers, and ways elsewhere. */
function foreign(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const handles = element.getAttributeNames().some((name) => name.startsWith('on'));
        const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        const { protocol, host } = new URL(address, location.href);
        const away = !/^(?:https?|data):$/.test(protocol) || /elsewhere/.test(host);
        return handles || away || (element.tagName === 'IMG' && address === 'x');
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  );
}

/** The speaker page waits before for windows of its talk, and there are none. */
const stands = (page: Page) => fastForwardUntil(page.locator(':root[data-view-ready]'));

test.each(VIEW_NAMES)(
  'whatever is in its address, the view “%s” stands and runs nothing of it',
  async (view) => {
    const page = await open({
      at: `?view=${view}`,
      // Each address meets a browser that knows nothing yet.
      prepare: (it) =>
        it.addInitScript(() => {
          localStorage.clear();
          sessionStorage.clear();
        }),
    });
    const boxes = boxesOf(page);
    await stands(page);
    const scripts = () => page.locator('script').count();
    const usual = await scripts();
    // In a query a server takes no more than some thousand characters.
    const short = HOSTILE.filter(({ length }) => length < 1000);
    for (const [turn, payload] of HOSTILE.entries()) {
      const query = NAMES.map(
        (name, index) =>
          `&${name}=${encodeURIComponent(short[(index + turn) % short.length] ?? '')}`,
      );
      await page.goto(
        `${inject('site')}?view=${view}${query.join('')}#${encodeURIComponent(payload)}`,
      );
      await stands(page);
      expect(await foreign(page), payload).toEqual([]);
      expect(await scripts(), payload).toBe(usual);
      expect(boxes, payload).toEqual([]);
    }
  },
);

test('a hash that is typed while the deck stands is a name, and nothing else', async () => {
  const page = await openStage();
  const boxes = boxesOf(page);
  for (const payload of HOSTILE) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, payload);
    await page.keyboard.press('Home');
    expect((await currentPosition(page)).slide).toBe('titre');
    expect(await foreign(page), payload).toEqual([]);
  }
  await page.keyboard.press('k');
  await page.locator('.share[open]').waitFor();
  expect(await foreign(page)).toEqual([]);
  expect(await page.locator('.share input').first().inputValue()).not.toContain('alert');
  expect(boxes).toEqual([]);
});

test('a page around the deck can show a slide by its address, and drive nothing', async () => {
  const body = `<!doctype html><html lang="fr"><title>A page</title>
    <iframe name="bascule-speaker-x" src="${inject('site')}?view=stage#facture" allow="fullscreen" title="deck" width="960" height="540"></iframe>`;
  const page = await open({
    at: 'page.html',
    prepare: (it) =>
      it.route('**/page.html', (route) => route.fulfill({ contentType: 'text/html', body })),
  });
  const frame = page.frameLocator('iframe');
  await frame.locator('#facture.present').waitFor();
  await frame.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const [deck] = Array.from(frames);
    const messages = [
      { method: 'slide', args: [0] },
      JSON.stringify({ method: 'slide', args: [0] }),
      JSON.stringify({ namespace: 'reveal', method: 'configure', args: [{ autoSlide: 1 }] }),
      { kind: 'open', talk: '<img src=x onerror=alert(1)>' },
      'deck-news',
      null,
    ];
    for (const message of messages) deck?.postMessage(message, '*');
  });
  await frame.locator('body').evaluate(() => new Promise((done) => setTimeout(done)));
  await frame.locator('#facture.present').waitFor();
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
  await page.evaluate((site) => {
    document.querySelector('iframe')?.setAttribute('src', `${site}?view=stage#calendrier`);
  }, inject('site'));
  await frame.locator('#calendrier.present').waitFor();
});
