import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { open as openDeck } from './support/open.ts';
import { placeOf } from './support/stage.ts';
import { canSuspend, suspend } from './support/suspend.ts';
import {
  bothAt,
  openByHand,
  openTalk,
  speakerStands,
  spokenPlace,
  stageStands,
  type Talk,
} from './support/talk.ts';

async function reloadStage({ stage }: Talk): Promise<void> {
  await stage.reload();
  await stageStands(stage);
}

async function reloadSpeaker({ speaker }: Talk): Promise<void> {
  await speaker.reload();
  await speakerStands(speaker);
}

test('either window is reloaded, and both are where they were, the clock running', async () => {
  const talk = await openTalk({ at: '#questions' });
  await talk.speaker.getByRole('button', { name: 'Démarrer' }).click();
  await talk.stage.keyboard.press('ArrowRight');
  await bothAt(talk, 'questions/1');
  await talk.speaker.clock.fastForward('03:00');
  await reloadSpeaker(talk);
  await bothAt(talk, 'questions/1');
  expect(await talk.speaker.locator('.speaker-elapsed').innerText()).toMatch(/^3:0\d$/);
  await reloadStage(talk);
  await bothAt(talk, 'questions/1');
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'questions/2');
});

test('what the one does while the other is gone is made up for when that comes back', async () => {
  const { stage, speaker } = await openTalk({ at: '#acteurs' });
  const address = speaker.url();
  await speaker.close();
  await stage.keyboard.press('ArrowRight');
  expect((await placeOf(stage)).slide).toBe('pas-de-rupture');
  const again = await stage.context().newPage();
  await again.goto(address);
  await speakerStands(again);
  await bothAt({ stage, speaker: again }, 'pas-de-rupture/0');

  await stage.close();
  await again.getByText('Aucune fenêtre ne montre').waitFor();
  await again.keyboard.press('ArrowRight');
  const [opened] = await Promise.all([
    again.context().waitForEvent('page'),
    again.getByRole('button', { name: 'Ouvrir les diapositives' }).click(),
  ]);
  await stageStands(opened);
  await bothAt({ stage: opened, speaker: again }, 'bascule/0');
});

test('without a network the talk goes on', async () => {
  const talk = await openTalk({
    at: '#acteurs',
    // What is fetched while nobody waits may have been on its way.
    expected: [/ERR_INTERNET_DISCONNECTED/, /^failed: /],
  });
  await talk.stage.context().setOffline(true);
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'pas-de-rupture/0');
  await talk.stage.keyboard.press('ArrowLeft');
  await bothAt(talk, 'acteurs/0');
});

test('a stage that was reloaded while the network went takes up its talk when that is back', async () => {
  const talk = await openTalk({
    at: '#acteurs',
    // The short cut of the network also breaks off what is fetched in idle time.
    expected: [
      /join-session/,
      /ERR_FAILED/,
      /ERR_INTERNET/,
      /^failed: /,
      /Failed to fetch dynamically/,
    ],
  });
  const { stage, speaker } = talk;
  const context = stage.context();
  await context.route(/join-session/, (route) => route.abort());
  await stage.reload();
  await stage.getByText('n’a pas pu être chargé').waitFor();
  await speaker.keyboard.press('ArrowRight');
  await context.unroute(/join-session/);
  await context.setOffline(true);
  await context.setOffline(false);
  await bothAt(talk, 'pas-de-rupture/0');
  // And it is the same talk that its key finds.
  await stage.keyboard.press('s');
  await stage.keyboard.press('ArrowRight');
  await bothAt(talk, 'bascule/0');
});

test('two speaker pages and two stages of a talk agree', async () => {
  const talk = await openTalk({ at: '#acteurs' });
  const context = talk.stage.context();
  const speaker = await context.newPage();
  await speaker.goto(talk.speaker.url());
  await speakerStands(speaker);
  const stage = await context.newPage();
  await stage.goto(talk.speaker.url().replace('view=speaker', 'view=stage'));
  await stageStands(stage);
  await speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'pas-de-rupture/0');
  await bothAt({ stage, speaker }, 'pas-de-rupture/0');
  await stage.keyboard.press('Home');
  await bothAt(talk, 'titre/0');
  await stage.reload();
  await stageStands(stage);
  await bothAt({ stage, speaker }, 'titre/0');
});

test('another deck of the same origin, or a duplicate of the tab, is not touched', async () => {
  const talk = await openTalk({ at: '#acteurs' });
  // A window opened by script takes the memory of its opener along, as a duplicated tab does.
  const [duplicate] = await Promise.all([
    talk.stage.context().waitForEvent('page'),
    talk.stage.evaluate(() => {
      open(location.href, '_blank');
    }),
  ]);
  await stageStands(duplicate);
  await duplicate.waitForFunction(() => sessionStorage.length === 0);
  await talk.speaker.keyboard.press('End');
  await bothAt(talk, 'sources/0');
  expect((await placeOf(duplicate)).slide).toBe('acteurs');
  await duplicate.keyboard.press('Home');
  expect((await placeOf(duplicate)).slide).toBe('titre');
  expect(await spokenPlace(talk.speaker)).toBe('sources/0');
});

test.runIf(canSuspend)(
  'a window that slept finds the talk where the other has gone, and the time right',
  async () => {
    const talk = await openByHand(await openTalk({ at: '#questions' }));
    const { stage, speaker } = talk;
    const elapsed = speaker.locator('.speaker-elapsed');

    let wake = await suspend(stage);
    await speaker.keyboard.press('c');
    await speaker.keyboard.press('ArrowRight');
    await speaker.keyboard.press('.');
    await wake('02:00');
    await bothAt(talk, 'questions/1');
    await stage.locator('.blackout').waitFor();
    await expect.poll(() => elapsed.innerText()).toMatch(/^2:0\d$/);

    wake = await suspend(speaker);
    // The first lifts the blackout.
    await stage.keyboard.press('ArrowRight');
    await stage.keyboard.press('Home');
    await stage.keyboard.press('ArrowRight');
    await wake('03:00');
    await bothAt(talk, 'en-bref/0');
    await expect.poll(() => elapsed.innerText()).toMatch(/^5:0\d$/);
  },
);

test.runIf(canSuspend)(
  'the whole machine sleeps, and the talk goes on where it was, the clock having run',
  async () => {
    const talk = await openByHand(await openTalk({ at: '#questions' }));
    await talk.speaker.keyboard.press('c');
    const wake = await suspend(talk.stage, talk.speaker);
    await wake('30:00');
    await talk.speaker.keyboard.press('ArrowRight');
    await bothAt(talk, 'questions/1');
    await talk.stage.keyboard.press('ArrowRight');
    await bothAt(talk, 'questions/2');
    const elapsed = talk.speaker.locator('.speaker-elapsed');
    await expect.poll(() => elapsed.innerText()).toMatch(/^30:0\d$/);
  },
);

test('a Stage whose window was narrow for a while, without a speaker page in sight, stays in its talk', async () => {
  const talk = await openTalk({ at: '#acteurs' });
  const { stage } = talk;
  await stage.setViewportSize({ width: 600, height: 900 });
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'pas-de-rupture/0');
  await stage.setViewportSize({ width: 1280, height: 720 });
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'bascule/0');
  // Also where it was reloaded while it was narrow, which shows the Reader.
  await stage.setViewportSize({ width: 600, height: 900 });
  await stage.reload();
  await stage.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  await stage.setViewportSize({ width: 1280, height: 720 });
  await stageStands(stage);
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'bascule/1');
});

test('a machine whose clock is set an hour ahead, or back, changes nothing in the time of the talk', async () => {
  const { stage, speaker } = await openTalk({ at: '#acteurs' });
  const shown = speaker.locator('.speaker-elapsed');
  await speaker.keyboard.press('c');
  await speaker.clock.fastForward('03:00');
  await expect.poll(() => shown.innerText()).toMatch(/^3:/);
  for (const time of ['2025-02-21T11:03:00+01:00', '2025-02-21T08:00:00+01:00']) {
    await stage.clock.setSystemTime(new Date(time));
    await speaker.clock.runFor(2000);
    await expect.poll(() => shown.innerText()).toMatch(/^3:[0-5]/);
  }
  await speaker.clock.fastForward('02:00');
  await expect.poll(() => shown.innerText()).toMatch(/^5:/);
});

/** Forbids what Firefox forbids where cookies are blocked. */
const forbidStorage = (page: Page) =>
  page.context().addInitScript(() => {
    const forbid = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    globalThis.BroadcastChannel = class {
      constructor() {
        forbid();
      }
    } as unknown as typeof BroadcastChannel;
    for (const storage of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, storage, { get: forbid });
    navigator.locks.request = () =>
      Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
  });

test('where a browser forbids channels, locks and storage, the two windows still find each other', async () => {
  const talk = await openTalk({
    at: '#acteurs',
    prepare: forbidStorage,
  });
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'pas-de-rupture/0');
  await talk.stage.keyboard.press('ArrowRight');
  await bothAt(talk, 'bascule/0');
});

test('the talk of a window that another site has opened is not told to that site', async () => {
  const site = inject('site');
  const page = await openDeck({
    // The browser says that it gave the other site nothing.
    expected: [/^elsewhere: /, /does not match the recipient window/],
    prepare: forbidStorage,
  });
  // The same server under another origin, in a document in which nothing runs.
  await page.goto(`${site.replace('127.0.0.1', 'localhost')}icons/icon.svg`);
  const opening = page.context().waitForEvent('page');
  await page.evaluate((address) => {
    const heard: unknown[] = [];
    addEventListener('message', ({ data }) => heard.push(data));
    Object.assign(window, { heard, opened: open(address) });
  }, `${site}?view=stage&session=abcdefgh12`);
  const stage = await opening;
  await stageStands(stage);
  const [speaker] = await Promise.all([
    stage.context().waitForEvent('page'),
    stage.keyboard.press('s'),
  ]);
  await speakerStands(speaker);
  await speaker.keyboard.press('ArrowRight');
  await bothAt({ stage, speaker }, 'en-bref/0');
  // After all that the Stage has sent before.
  await stage.evaluate(() => opener.postMessage('end', '*'));
  await page.waitForFunction(() => (Reflect.get(window, 'heard') as unknown[]).includes('end'));
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual(['end']);
});
