import process from 'node:process';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { listSlides, settle } from '../../src/cli/browser/stage-page.ts';
import { growthOf } from './support/growth.ts';
import { type OpenOptions, open } from './support/open.ts';
import { type ReadResources, trackPage } from './support/page-resources.ts';
import { speakerReady, stageReady } from './support/session.ts';

/** How many times as much is repeated: ten times by `npm run test:leaks`, whose mode Vitest names here. */
const FACTOR = process.env['MODE'] === 'leaks' ? 10 : 1;
vi.setConfig({ testTimeout: 120_000 * FACTOR });
/** Otherwise reported as skipped: the gate has no time for more than moves, turns and reloads. */
const testAtFullSize = test.runIf(FACTOR > 1);

/** A small device, which takes little time to paint: held sideways it shows the Stage, upright the Reader. */
const SIDEWAYS = { width: 800, height: 450 };
const UPRIGHT = { width: 450, height: 800 };

/** Opens a page with timers of its own, and tracks what it holds. */
async function openTracked(options: OpenOptions): Promise<{ page: Page; read: ReadResources }> {
  const read: ReadResources[] = [];
  const page = await open({
    viewport: SIDEWAYS,
    hasOwnClock: true,
    ...options,
    prepare: async (it) => {
      read.push(await trackPage(it));
    },
  });
  return { page, read: async () => (await read[0]?.()) ?? {} };
}

/** Opens a Stage; `rest` goes to its first slide and waits until nothing moves. */
async function openStage(options: OpenOptions = {}) {
  const { page, read } = await openTracked(options);
  await stageReady(page);
  const rest = async () => {
    await page.keyboard.press('Home');
    await settle(page);
  };
  return { page, read, rest };
}

/** In the page: moves so many steps on and back again, each in a task of its own, as keys held down do. */
async function walk(steps: number): Promise<void> {
  for (const key of ['ArrowRight', 'ArrowLeft']) {
    for (let step = 0; step < steps; step++) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
    }
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
  }
}

const readyView = (page: Page, view: string) =>
  page.locator(`:root[data-view-ready="${view}"]`).waitFor({ state: 'attached' });

test('200 moves through all slides and steps leave nothing behind', async () => {
  const { page, read, rest } = await openStage();
  const stops = (await listSlides(page)).reduce((sum, { steps }) => sum + steps + 1, 0);
  const rounds = Math.ceil((100 * FACTOR) / (2 * stops));
  const round = () => page.evaluate(walk, stops);
  expect(await growthOf({ warmUp: 1, rounds, round, rest }, read)).toEqual([]);
});

test('a device that is turned 20 times, from Stage to Reader and back, keeps nothing', async () => {
  const { page, read, rest } = await openStage();
  const round = async () => {
    await page.setViewportSize(UPRIGHT);
    await readyView(page, 'reader');
    await page.setViewportSize(SIDEWAYS);
    await readyView(page, 'stage');
  };
  expect(await growthOf({ warmUp: 1, rounds: 10 * FACTOR, round, rest }, read)).toEqual([]);
});

test('20 reloads leave nothing behind, neither in the browser nor in its storage', async () => {
  const { page, read, rest } = await openStage();
  const round = async () => {
    await page.reload();
    await stageReady(page);
  };
  expect(await growthOf({ warmUp: 1, rounds: 10 * FACTOR, round, rest }, read)).toEqual([]);
});

/** Keys that open something on the Stage, and close it. */
const OPENING_KEYS = 'o ArrowRight Escape ? Escape b b w w z z k Escape i i Escape t t r r';

/** In the page: searches without typing, for a text field keeps what was typed in it, to undo it. */
function search(text: string): void {
  const field = document.querySelector<HTMLInputElement>('.find input');
  if (field) field.value = text;
  field?.dispatchEvent(new Event('input'));
}

testAtFullSize('what is opened on the Stage and closed again leaves nothing behind', async () => {
  const { page, read, rest } = await openStage({ at: '#volume' });
  const round = async () => {
    for (const key of OPENING_KEYS.split(' ')) await page.keyboard.press(key);
    await page.keyboard.press('/');
    await page.locator('.find[open]').waitFor();
    await page.evaluate(search, 'eau');
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    await page.mouse.move(200, 200);
    await page.mouse.down();
    await page.mouse.move(400, 200, { steps: 3 });
    await page.mouse.up();
    for (const key of ['u', 'x', 'd']) await page.keyboard.press(key);
    await page.evaluate(() => {
      for (const event of ['beforeprint', 'afterprint']) dispatchEvent(new Event(event));
    });
  };
  expect(await growthOf({ warmUp: 1, rounds: FACTOR, round, rest }, read)).toEqual([]);
});

testAtFullSize('what is opened in the Reader and closed again leaves nothing behind', async () => {
  const { page, read } = await openTracked({ viewport: UPRIGHT });
  await readyView(page, 'reader');
  const round = async () => {
    await page.locator('.contents > summary').click();
    await page.locator('.contents a').nth(2).click();
    await page.locator('.share-button').click();
    await page.locator('.share[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      for (const hash of ['#volume/1', '#opening']) location.hash = hash;
      for (const event of ['beforeprint', 'afterprint']) dispatchEvent(new Event(event));
    });
  };
  const rest = () => page.evaluate(() => scrollTo(0, 0));
  expect(await growthOf({ warmUp: 1, rounds: FACTOR, round, rest }, read)).toEqual([]);
});

testAtFullSize('a figure that has moved leaves no canvas and no chart behind', async () => {
  const { page, read, rest } = await openStage({ reducedMotion: 'no-preference' });
  const round = async () => {
    await page.evaluate(() => {
      location.hash = 'volume';
    });
    await page.locator('.present [data-figure-state="ready"]').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('.present [data-figure-state="moving"]').waitFor();
    await page.keyboard.press('Home');
    await page.locator('canvas').waitFor({ state: 'detached' });
  };
  expect(await growthOf({ warmUp: 1, rounds: FACTOR, round, rest }, read)).toEqual([]);
});

testAtFullSize('a speaker page that joins and leaves the Stage leaves nothing behind', async () => {
  const { page, read, rest } = await openStage();
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await speakerReady(speaker);
  // It leaves the session, and joins it again.
  const round = () => speaker.reload().then(() => speakerReady(speaker));
  expect(await growthOf({ warmUp: 1, rounds: FACTOR, round, rest }, read)).toEqual([]);
});

testAtFullSize(
  'a speaker page keeps nothing of the slides and steps that it has shown',
  async () => {
    const { page, read } = await openTracked({ at: '?view=speaker' });
    await speakerReady(page);
    const round = () => page.evaluate(walk, 10);
    const rest = () => page.keyboard.press('Home');
    expect(await growthOf({ warmUp: 1, rounds: FACTOR, round, rest }, read)).toEqual([]);
  },
);
