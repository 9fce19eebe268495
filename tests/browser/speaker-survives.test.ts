import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { open as openDeck } from './support/open.ts';
import {
  bothAt,
  openSession,
  reopenSpeaker,
  type SessionWindows,
  speakerPosition,
  speakerReady,
  stageReady,
} from './support/session.ts';
import { currentPosition } from './support/stage.ts';
import { canSuspend, suspend } from './support/suspend.ts';

async function reloadStage({ stage }: SessionWindows): Promise<void> {
  await stage.reload();
  await stageReady(stage);
}

async function reloadSpeaker({ speaker }: SessionWindows): Promise<void> {
  await speaker.reload();
  await speakerReady(speaker);
}

test('after a reload of either window both are at the same step, and the clock is running', async () => {
  const talk = await openSession({ at: '#points' });
  await talk.speaker.getByRole('button', { name: 'Démarrer' }).click();
  await talk.stage.keyboard.press('ArrowRight');
  await bothAt(talk, 'points/1');
  await talk.speaker.clock.fastForward('03:00');
  await reloadSpeaker(talk);
  await bothAt(talk, 'points/1');
  expect(await talk.speaker.locator('.speaker-elapsed').innerText()).toMatch(/^3:0\d$/);
  await reloadStage(talk);
  await bothAt(talk, 'points/1');
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'points/2');
});

test('a window that is opened again is at the step to which the other has moved', async () => {
  const { stage, speaker } = await openSession({ at: '#roles' });
  const address = speaker.url();
  await speaker.close();
  await stage.keyboard.press('ArrowRight');
  expect((await currentPosition(stage)).slide).toBe('both');
  const again = await stage.context().newPage();
  await again.goto(address);
  await speakerReady(again);
  await bothAt({ stage, speaker: again }, 'both/0');

  await stage.close();
  await again.getByText('Aucune fenêtre ne montre').waitFor();
  await again.keyboard.press('ArrowRight');
  const [opened] = await Promise.all([
    again.context().waitForEvent('page'),
    again.getByRole('button', { name: 'Ouvrir les diapositives' }).click(),
  ]);
  await stageReady(opened);
  await bothAt({ stage: opened, speaker: again }, 'mix/0');
  // The address of the Stage neither invites others to the session nor asks for an old version.
  expect(new URL(opened.url()).search).toBe('?view=stage');
});

test('S again shows the open speaker page, without loading it again', async () => {
  const talk = await openSession({ at: '#roles' });
  const { stage, speaker } = talk;
  const loaded: string[] = [];
  speaker.on('request', (request) => {
    if (request.isNavigationRequest()) loaded.push(request.url());
  });
  await stage.keyboard.press('s');
  await stage.keyboard.press('ArrowRight');
  await bothAt(talk, 'both/0');
  expect(loaded).toEqual([]);
  expect(stage.context().pages()).toHaveLength(2);
});

test('a link to a slide that is opened in the window of the Stage takes the session there', async () => {
  // The clock of a test has no record of navigations.
  const talk = await openSession({ at: '#roles', hasOwnClock: true });
  await bothAt(talk, 'roles/0');
  await talk.stage.goto(`${inject('site')}en/#volume`);
  await stageReady(talk.stage);
  await bothAt(talk, 'volume/0');
});

test('without a network both windows stay synchronised', async () => {
  const talk = await openSession({
    at: '#roles',
    // Prefetches may have been in progress.
    expected: [/ERR_INTERNET_DISCONNECTED/, /^failed: /],
  });
  await talk.stage.context().setOffline(true);
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'both/0');
  await talk.stage.keyboard.press('ArrowLeft');
  await bothAt(talk, 'roles/0');
});

test('a Stage reloaded without a network says nothing to the audience, and joins its session when the network is back', async () => {
  const talk = await openSession({
    at: '#roles',
    // Losing the network also aborts prefetches.
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
  const failure = stage.waitForEvent('console', (it) => /Failed to fetch/.test(it.text()));
  await stage.reload();
  await failure;
  // The presenter is told, and not the audience.
  await speaker.getByText('Aucune fenêtre ne montre').waitFor();
  expect(await stage.locator('.toast').innerText()).toBe('');
  await speaker.keyboard.press('ArrowRight');
  await context.unroute(/join-session/);
  await context.setOffline(true);
  await context.setOffline(false);
  await bothAt(talk, 'both/0');
  // S finds the speaker page of the same session.
  await stage.keyboard.press('s');
  await stage.keyboard.press('ArrowRight');
  await bothAt(talk, 'mix/0');
});

test('two speaker pages and two Stages of a session show the same step', async () => {
  const talk = await openSession({ at: '#roles' });
  const context = talk.stage.context();
  const speaker = await context.newPage();
  await speaker.goto(talk.speaker.url());
  await speakerReady(speaker);
  const stage = await context.newPage();
  await stage.goto(talk.speaker.url().replace('view=speaker', 'view=stage'));
  await stageReady(stage);
  await speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'both/0');
  await bothAt({ stage, speaker }, 'both/0');
  await stage.keyboard.press('Home');
  await bothAt(talk, 'opening/0');
  await stage.reload();
  await stageReady(stage);
  await bothAt({ stage, speaker }, 'opening/0');
});

test('a duplicate of the tab does not join the session', async () => {
  const talk = await openSession({ at: '#roles' });
  // A window opened by script copies its opener's sessionStorage, as a duplicated tab does.
  const [duplicate] = await Promise.all([
    talk.stage.context().waitForEvent('page'),
    talk.stage.evaluate(() => {
      open(location.href, '_blank');
    }),
  ]);
  await stageReady(duplicate);
  await duplicate.waitForFunction(() => sessionStorage.length === 0);
  await talk.speaker.keyboard.press('End');
  await bothAt(talk, 'origins/0');
  expect((await currentPosition(duplicate)).slide).toBe('roles');
  await duplicate.keyboard.press('Home');
  expect((await currentPosition(duplicate)).slide).toBe('opening');
  expect(await speakerPosition(talk.speaker)).toBe('origins/0');
});

test.runIf(canSuspend)(
  'a window that was suspended is at the step to which the other has moved, with the right time',
  async () => {
    const talk = await reopenSpeaker(await openSession({ at: '#points' }));
    const { stage, speaker } = talk;
    const elapsed = speaker.locator('.speaker-elapsed');

    let resume = await suspend(stage);
    await speaker.keyboard.press('c');
    await speaker.keyboard.press('ArrowRight');
    await speaker.keyboard.press('.');
    await resume('02:00');
    await bothAt(talk, 'points/1');
    await stage.locator('.blackout').waitFor();
    await expect.poll(() => elapsed.innerText()).toMatch(/^2:0\d$/);

    resume = await suspend(speaker);
    // The first key ends the blackout.
    await stage.keyboard.press('ArrowRight');
    await stage.keyboard.press('Home');
    await stage.keyboard.press('ArrowRight');
    await resume('03:00');
    await bothAt(talk, 'brief/0');
    await expect.poll(() => elapsed.innerText()).toMatch(/^5:0\d$/);
  },
);

test.runIf(canSuspend)(
  'after the whole machine was suspended both windows are at the same step, and the clock has run',
  async () => {
    const talk = await reopenSpeaker(await openSession({ at: '#points' }));
    await talk.speaker.keyboard.press('c');
    const resume = await suspend(talk.stage, talk.speaker);
    await resume('30:00');
    await talk.speaker.keyboard.press('ArrowRight');
    await bothAt(talk, 'points/1');
    await talk.stage.keyboard.press('ArrowRight');
    await bothAt(talk, 'points/2');
    const elapsed = talk.speaker.locator('.speaker-elapsed');
    await expect.poll(() => elapsed.innerText()).toMatch(/^30:0\d$/);
  },
);

test('a Stage whose window was narrow for a while, which shows the Reader, stays in its session', async () => {
  const talk = await openSession({ at: '#roles' });
  const { stage } = talk;
  await stage.setViewportSize({ width: 600, height: 900 });
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'both/0');
  await stage.setViewportSize({ width: 1280, height: 720 });
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'mix/0');
  // Also after a reload while it is narrow.
  await stage.setViewportSize({ width: 600, height: 900 });
  await stage.reload();
  await stage.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  await stage.setViewportSize({ width: 1280, height: 720 });
  await stageReady(stage);
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'mix/1');
});

test('changing the system time by hours does not change the elapsed time', async () => {
  const { stage, speaker } = await openSession({ at: '#roles' });
  const elapsed = speaker.locator('.speaker-elapsed');
  await speaker.keyboard.press('c');
  await speaker.clock.fastForward('03:00');
  await expect.poll(() => elapsed.innerText()).toMatch(/^3:/);
  for (const time of ['2025-02-21T11:03:00+01:00', '2025-02-21T08:00:00+01:00']) {
    await stage.clock.setSystemTime(new Date(time));
    await speaker.clock.runFor(2000);
    await expect.poll(() => elapsed.innerText()).toMatch(/^3:[0-5]/);
  }
  await speaker.clock.fastForward('02:00');
  await expect.poll(() => elapsed.innerText()).toMatch(/^5:/);
});

test('after a message with the largest count of another page of this origin, both windows still show the same step', async () => {
  const talk = await openSession({ at: '#roles' });
  await bothAt(talk, 'roles/0');
  await talk.stage.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes(':session:')) ?? '';
    const channel = new BroadcastChannel(key);
    const value = { slide: 'volume', step: 0 };
    const stamp = { count: Number.MAX_SAFE_INTEGER, by: 'x' };
    channel.postMessage({ kind: 'update' });
    channel.postMessage({ kind: 'update', entries: { position: { value, stamp } } });
    channel.close();
  });
  await talk.stage.keyboard.press('ArrowRight');
  await bothAt(talk, 'both/0');
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'mix/0');
  await reloadStage(talk);
  await bothAt(talk, 'mix/0');
});

test('while the zoom follows the pointer, the session is stored once per frame', async () => {
  const { stage } = await openSession({ at: '#roles' });
  await stage.mouse.move(300, 300);
  await stage.keyboard.press('z');
  await stage.locator('.deck.zoomed').waitFor({ state: 'attached' });
  const writes = await stage.evaluate(() => {
    const { setItem } = Storage.prototype;
    let count = 0;
    Storage.prototype.setItem = function (...item) {
      count += 1;
      setItem.apply(this, item);
    };
    for (let x = 300; x < 350; x++) {
      const position = { clientX: x, clientY: 300, pointerType: 'mouse' };
      document.dispatchEvent(new PointerEvent('pointermove', position));
    }
    Storage.prototype.setItem = setItem;
    return count;
  });
  expect(writes).toBeLessThanOrEqual(1);
  await reloadStage({ stage, speaker: stage });
  await stage.locator('.deck.zoomed').waitFor({ state: 'attached' });
});

/** Throws where Firefox does when cookies are blocked. */
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

test('where a browser forbids channels, locks and storage, both windows are synchronised', async () => {
  const talk = await openSession({
    at: '#roles',
    prepare: forbidStorage,
  });
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'both/0');
  await talk.stage.keyboard.press('ArrowRight');
  await bothAt(talk, 'mix/0');
});

test('a Stage opened by another site sends that site no messages of its session', async () => {
  const site = inject('site');
  const page = await openDeck({
    // The browser reports messages that it did not deliver.
    expected: [/^other host: /, /does not match the recipient window/],
    prepare: forbidStorage,
  });
  // The same server under another origin, in a document without scripts.
  await page.goto(`${site.replace('127.0.0.1', 'localhost')}icons/icon.svg`);
  const opening = page.context().waitForEvent('page');
  await page.evaluate((address) => {
    const received: unknown[] = [];
    addEventListener('message', ({ data }) => received.push(data));
    Object.assign(window, { received, opened: open(address) });
  }, `${site}?view=stage&session=abcdefgh12`);
  const stage = await opening;
  await stageReady(stage);
  const [speaker] = await Promise.all([
    stage.context().waitForEvent('page'),
    stage.keyboard.press('s'),
  ]);
  await speakerReady(speaker);
  await speaker.keyboard.press('ArrowRight');
  await bothAt({ stage, speaker }, 'brief/0');
  // Delivered after all earlier messages of the Stage.
  await stage.evaluate(() => opener.postMessage('end', '*'));
  await page.waitForFunction(() => (Reflect.get(window, 'received') as unknown[]).includes('end'));
  expect(await page.evaluate(() => Reflect.get(window, 'received'))).toEqual(['end']);
});
