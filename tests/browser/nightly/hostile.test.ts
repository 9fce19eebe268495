import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { VIEW_NAMES } from '../../../src/dom/view.ts';
import { fastForwardUntil } from '../support/fast-forward.ts';
import { open, openStage } from '../support/open.ts';
import { currentPosition } from '../support/stage.ts';
import { allowLongTests } from '../support/timeouts.ts';

allowLongTests();

/** Payloads that an attacker may put into the URL of a link. */
const PAYLOADS = [
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

/** Names of query parameters of the deck, its views and reveal.js. */
const PARAMETERS = [
  'session',
  'build',
  'lang',
  'autoSlide',
  'transition',
  'dependencies',
  'receiver',
];

/** The URL names the view, and nothing is looked at: few pixels to paint at each of many loads. */
const SMALL = { width: 480, height: 270 };

/** Records and dismisses the dialogs (`alert` and others) of a page; the returned array grows with each dialog. */
function recordDialogs(page: Page): string[] {
  const messages: string[] = [];
  page.on('dialog', (dialog) => {
    messages.push(dialog.message());
    void dialog.dismiss();
  });
  return messages;
}

/** Elements that only an injection can have added: with event handlers, or with URLs of other schemes or hosts. */
function injectedElements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const hasHandler = element.getAttributeNames().some((name) => name.startsWith('on'));
        const url = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        const { protocol, host } = new URL(url, location.href);
        const isForeign = !/^(?:https?|data):$/.test(protocol) || /elsewhere/.test(host);
        return hasHandler || isForeign || (element.tagName === 'IMG' && url === 'x');
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  );
}

/** Waits until a view is ready. The clock is advanced, because the speaker page waits for answers of other windows first. */
const viewReady = (page: Page) => fastForwardUntil(page.locator(':root[data-view-ready]'));

test.each(VIEW_NAMES)(
  'the view “%s” starts with any payload in its URL and executes none of it',
  async (view) => {
    const page = await open({
      at: `?view=${view}`,
      viewport: SMALL,
      // Every URL is loaded with empty storage.
      prepare: (it) =>
        it.addInitScript(() => {
          localStorage.clear();
          sessionStorage.clear();
        }),
    });
    const dialogs = recordDialogs(page);
    await viewReady(page);
    const scripts = () => page.locator('script').count();
    const initialScripts = await scripts();
    // Servers limit the length of a request URL, which contains the query but not the hash.
    const short = PAYLOADS.filter(({ length }) => length < 1000);
    for (const [offset, payload] of PAYLOADS.entries()) {
      const query = PARAMETERS.map(
        (name, index) =>
          `&${name}=${encodeURIComponent(short[(index + offset) % short.length] ?? '')}`,
      );
      await page.goto(
        `${inject('site')}?view=${view}${query.join('')}#${encodeURIComponent(payload)}`,
      );
      await viewReady(page);
      expect(await injectedElements(page), payload).toEqual([]);
      expect(await scripts(), payload).toBe(initialScripts);
      expect(dialogs, payload).toEqual([]);
    }
  },
);

test('a hash typed into the running deck is only ever used as a slide name', async () => {
  const page = await openStage();
  const dialogs = recordDialogs(page);
  for (const payload of PAYLOADS) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, payload);
    await page.keyboard.press('Home');
    expect((await currentPosition(page)).slide).toBe('opening');
    expect(await injectedElements(page), payload).toEqual([]);
  }
  await page.keyboard.press('k');
  await page.locator('.share[open]').waitFor();
  expect(await injectedElements(page)).toEqual([]);
  expect(await page.locator('.share input').first().inputValue()).not.toContain('alert');
  expect(dialogs).toEqual([]);
});

test('a page that embeds the deck can choose a slide by URL but cannot control the deck by messages', async () => {
  const body = `<!doctype html><html lang="fr"><title>A page</title>
    <iframe name="bascule-speaker-x" src="${inject('site')}?view=stage#volume" allow="fullscreen" title="deck" width="960" height="540"></iframe>`;
  const page = await open({
    at: 'page.html',
    prepare: (it) =>
      it.route('**/page.html', (route) => route.fulfill({ contentType: 'text/html', body })),
  });
  const frame = page.frameLocator('iframe');
  await frame.locator('#volume.present').waitFor();
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
  await frame.locator('#volume.present').waitFor();
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
  await page.evaluate((site) => {
    document.querySelector('iframe')?.setAttribute('src', `${site}?view=stage#dates`);
  }, inject('site'));
  await frame.locator('#dates.present').waitFor();
});
