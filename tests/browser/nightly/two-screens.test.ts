import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, openStage } from '../support/open.ts';
import { openSession, speakerReady, stageReady } from '../support/session.ts';

/** A laptop with a projector to its right, as reported by the Window Management API. */
async function twoScreens(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const laptop = { availLeft: 0, availTop: 25, availWidth: 1440, availHeight: 875 };
    const projector = { availLeft: 1440, availTop: 0, availWidth: 1920, availHeight: 1080 };
    const screens = [laptop, projector];
    let here = laptop;
    const calls: unknown[] = [];
    Object.assign(window, {
      calls,
      getScreenDetails: async () => ({ screens, currentScreen: here }),
    });
    Element.prototype.requestFullscreen = async (options) => {
      const { screen } = options as { screen: typeof laptop };
      calls.push(['full screen', screen.availLeft]);
      here = screen;
    };
    const { open } = window;
    window.open = (address, name, features) => {
      calls.push(['window', features]);
      const opened = open.call(window, address, name, features);
      if (opened) {
        opened.moveTo = (left, top) => calls.push(['moved', left, top]);
        opened.resizeTo = (width, height) => calls.push(['resized', width, height]);
      }
      return opened;
    };
  });
}

/** The same, but a call is recorded only after the browser has entered full screen, which requires an activation. */
async function twoScreensWithFullScreen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { request: Element.prototype.requestFullscreen });
  });
  await twoScreens(page);
  await page.addInitScript(() => {
    const fake = Element.prototype.requestFullscreen;
    const { request } = window as unknown as { request: typeof fake };
    Element.prototype.requestFullscreen = async function (options) {
      await request.call(this, { navigationUI: 'hide' });
      await fake.call(this, options);
    };
  });
}

/** The calls that show the slides on the projector and the speaker page on the laptop. */
const PLACED = [
  ['full screen', 1440],
  ['window', 'popup,left=0,top=25,width=1440,height=875'],
  ['moved', 0, 25],
  ['resized', 1440, 875],
];
/** The calls that swap them. */
const SWAPPED = [
  ['full screen', 0],
  ['window', 'popup,left=1440,top=0,width=1920,height=1080'],
  ['moved', 1440, 0],
  ['resized', 1920, 1080],
];

const callsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { calls: unknown[] }).calls);

test('E puts the slides on the projector and the speaker page on the laptop, and swaps them when it is pressed again', async () => {
  const page = await openStage({ prepare: twoScreens });
  const [speaker] = await Promise.all([
    page.context().waitForEvent('page'),
    page.keyboard.press('e'),
  ]);
  await speakerReady(speaker);
  expect(await callsOf(page)).toEqual(PLACED);
  await page.bringToFront();
  await page.keyboard.press('e');
  await expect.poll(() => callsOf(page)).toEqual([...PLACED, ...SWAPPED]);
});

test.each([
  ['has no Window Management', undefined, 'Ce navigateur ne place pas les fenêtres'],
  ['refuses', 'refuse', 'Ce navigateur ne place pas les fenêtres'],
  ['sees one screen', 'one', 'Un seul écran est visible'],
])('where the browser %s, the Stage says what to do', async (_, kind, sentence) => {
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

/** The calls in the Stage, read from the speaker page: a script that the test runs in the Stage would activate it. */
const callsOfOpener = (speaker: Page) =>
  speaker.evaluate(() => (opener as unknown as { calls: unknown[] }).calls);

test('E on the speaker page delegates full screen to the Stage, and swaps both windows', async () => {
  const { speaker } = await openSession({ prepare: twoScreensWithFullScreen });
  const opening = await callsOfOpener(speaker);
  // The Stage’s own activation, which would do without the speaker page’s, expires.
  await speaker.waitForFunction(() => !opener.navigator.userActivation.isActive, undefined, {
    polling: 100,
  });
  // Without the second screen that the page is told of, the browser leaves full screen when the speaker page is opened.
  await speaker.keyboard.press('e');
  await expect.poll(() => callsOfOpener(speaker)).toEqual([...opening, ...PLACED]);
  await speaker.keyboard.press('e');
  await expect.poll(() => callsOfOpener(speaker)).toEqual([...opening, ...PLACED, ...SWAPPED]);
});

test('where the browser cannot place windows or refuses full screen, the speaker page says what to do', async () => {
  const { stage, speaker } = await openSession({ at: '#points' });
  for (const [kind, sentence] of [
    [undefined, 'Ce navigateur ne place pas les fenêtres'],
    ['one', 'Un seul écran est visible'],
    ['refuse', 'Tapez E dans la fenêtre des diapositives elle-même'],
  ] as const) {
    await stage.evaluate((how) => {
      const [one, other] = [{}, {}];
      const screens = how === 'one' ? [one] : [one, other];
      Object.assign(window, {
        getScreenDetails: how && (async () => ({ screens, currentScreen: one })),
      });
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'));
    }, kind);
    await speaker.keyboard.press('e');
    await speaker.getByText(sentence).waitFor();
    // Shown until the slide changes, also in another step.
    await speaker.keyboard.press('ArrowRight');
    await speaker.locator('.speaker[data-place="points/1"]').waitFor();
    expect(await speaker.getByText(sentence).isVisible()).toBe(true);
    await speaker.keyboard.press('End');
    await speaker.getByText(sentence).waitFor({ state: 'hidden' });
    await speaker.keyboard.press('PageUp');
    for (let step = 3; step > 0; step--) await speaker.keyboard.press('PageUp');
    await speaker.locator('.speaker[data-place="points/0"]').waitFor();
  }
});

test('a speaker page that was not opened by the Stage says where to press E', async () => {
  const { stage, speaker } = await openSession();
  const unopened = await stage.context().newPage();
  await unopened.goto(speaker.url());
  await speakerReady(unopened);
  await unopened.keyboard.press('e');
  await unopened.getByText('Tapez E dans la fenêtre des diapositives elle-même').waitFor();
});

test('a speaker page that has opened the Stage asks it to place the windows', async () => {
  const speaker = await open({ at: '?view=speaker' });
  await speakerReady(speaker);
  const [stage] = await Promise.all([
    speaker.context().waitForEvent('page'),
    speaker.getByRole('button', { name: 'Ouvrir les diapositives' }).click(),
  ]);
  await stageReady(stage);
  await stage.evaluate(() => Object.assign(window, { getScreenDetails: undefined }));
  await speaker.keyboard.press('e');
  await speaker.getByText('Ce navigateur ne place pas les fenêtres').waitFor();
});
