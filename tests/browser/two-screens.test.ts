import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openStage } from './support/open.ts';
import { openTalk, speakerStands, type Talk } from './support/talk.ts';

/** A laptop with a projector at its right, as a browser with Window Management tells it. */
async function twoScreens(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const laptop = { availLeft: 0, availTop: 25, availWidth: 1440, availHeight: 875 };
    const projector = { availLeft: 1440, availTop: 0, availWidth: 1920, availHeight: 1080 };
    const screens = [laptop, projector];
    let here = laptop;
    const asked: unknown[] = [];
    Object.assign(window, {
      asked,
      getScreenDetails: async () => ({ screens, currentScreen: here }),
    });
    Element.prototype.requestFullscreen = async (options) => {
      const { screen } = options as { screen: typeof laptop };
      asked.push(['full screen', screen.availLeft]);
      here = screen;
    };
    const { open } = window;
    window.open = (address, name, features) => {
      asked.push(['window', features]);
      const opened = open.call(window, address, name, features);
      if (opened) opened.moveTo = (left, top) => asked.push(['moved', left, top]);
      return opened;
    };
  });
}

/** The same, with the browser's own full screen, which it grants to whoever may have it. */
async function lendable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { request: Element.prototype.requestFullscreen });
  });
  await twoScreens(page);
  await page.addInitScript(() => {
    const pretended = Element.prototype.requestFullscreen;
    const { request } = window as unknown as { request: typeof pretended };
    Element.prototype.requestFullscreen = async function (options) {
      await request.call(this, { navigationUI: 'hide' });
      await pretended.call(this, options);
    };
  });
}

const asked = (page: Page) =>
  page.evaluate(() => (window as unknown as { asked: unknown[] }).asked.splice(0));

test('one key puts the slides on the projector and the speaker page on the laptop, and swaps them', async () => {
  const page = await openStage({ prepare: twoScreens });
  const [speaker] = await Promise.all([
    page.context().waitForEvent('page'),
    page.keyboard.press('e'),
  ]);
  await speakerStands(speaker);
  expect(await asked(page)).toEqual([
    ['full screen', 1440],
    ['window', 'popup,left=0,top=25,width=1440,height=875'],
    ['moved', 0, 25],
  ]);
  await page.bringToFront();
  await page.keyboard.press('e');
  await expect
    .poll(() => asked(page))
    .toEqual([
      ['full screen', 0],
      ['window', 'popup,left=1440,top=0,width=1920,height=1080'],
      ['moved', 1440, 0],
    ]);
});

test.each([
  ['has no such thing', undefined, 'Ce navigateur ne place pas les fenêtres'],
  ['refuses', 'refuse', 'Ce navigateur ne place pas les fenêtres'],
  ['sees one screen', 'one', 'Un seul écran est visible'],
])('where the browser %s, a sentence says what to do', async (_, kind, sentence) => {
  const page = await openStage({
    prepare: (opened) =>
      opened.addInitScript((how) => {
        const only = {};
        Object.assign(window, {
          getScreenDetails:
            how &&
            (async () => {
              if (how === 'refuse') throw new DOMException('no', 'NotAllowedError');
              return { screens: [only], currentScreen: only };
            }),
        });
      }, kind),
  });
  await page.keyboard.press('e');
  await page.getByText(sentence).waitFor();
});

/**
 * Lends the slides the right to full screen. Chromium forgets the loan after a second, in which a
 * loaded machine does not always get round to using it, and now and then never answers a page
 * without a real window: that is told on the speaker page, and ends the attempt.
 */
async function lend({ stage, speaker }: Talk): Promise<void> {
  const refused = speaker.getByText('Tapez E dans la fenêtre des diapositives elle-même');
  const full = () => document.fullscreenElement !== null;
  await speaker.keyboard.press('e');
  await Promise.race([
    stage.waitForFunction(full, undefined, { timeout: 60_000 }),
    refused.waitFor().then(() => Promise.reject(new Error('The browser refuses full screen.'))),
  ]);
}

test('the same key on the speaker page lends its right to full screen to the slides, and both change places', {
  retry: 4,
}, async () => {
  const { stage, speaker } = await openTalk({
    prepare: lendable,
    expected: [/Failed to execute 'requestFullscreen'/],
  });
  await lend({ stage, speaker });
  await expect.poll(() => asked(stage)).toContainEqual(['moved', 0, 25]);
  await speaker.keyboard.press('e');
  await expect.poll(() => asked(stage)).toContainEqual(['moved', 1440, 0]);
});

test.each([
  ['has no such thing', undefined, 'Ce navigateur ne place pas les fenêtres'],
  ['sees one screen', 'one', 'Un seul écran est visible'],
  ['refuses full screen', 'refuse', 'Tapez E dans la fenêtre des diapositives elle-même'],
])('where the browser %s, the speaker page says what to do', async (_, kind, sentence) => {
  const { speaker } = await openTalk({
    prepare: (opened) =>
      opened.addInitScript((how) => {
        const [one, other] = [{}, {}];
        const screens = how === 'one' ? [one] : [one, other];
        Object.assign(window, {
          getScreenDetails: how && (async () => ({ screens, currentScreen: one })),
        });
        Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'));
      }, kind),
  });
  await speaker.keyboard.press('e');
  await speaker.getByText(sentence).waitFor();
  // It stays until the talk goes on.
  await speaker.keyboard.press('ArrowRight');
  await speaker.getByText(sentence).waitFor({ state: 'hidden' });
});

test('a speaker page that no window of slides has opened says where to press the key', async () => {
  const { stage, speaker } = await openTalk();
  const alone = await stage.context().newPage();
  await alone.goto(speaker.url());
  await speakerStands(alone);
  await alone.keyboard.press('e');
  await alone.getByText('Tapez E dans la fenêtre des diapositives elle-même').waitFor();
});
