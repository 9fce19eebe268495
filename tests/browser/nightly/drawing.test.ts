import type { CDPSession, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { fastForwardUntil } from '../support/fast-forward.ts';
import { openStage } from '../support/open.ts';
import {
  bothAt,
  openSession,
  type SessionWindows,
  speakerReady,
  stageReady,
} from '../support/session.ts';
import { currentPosition } from '../support/stage.ts';

type Fractions = readonly [x: number, y: number];

const slideOf = (stage: Page) => stage.locator('.slides > .present');
const previewOf = (speaker: Page) => speaker.locator('.speaker-current .preview');
const linesIn = (slide: Locator) => slide.locator('.drawing-line');

/** Viewport coordinates of a point of a slide. */
async function toViewport(slide: Locator, [x, y]: Fractions): Promise<[number, number]> {
  const box = await slide.boundingBox();
  if (!box) throw new Error('The slide is not on screen.');
  return [box.x + x * box.width, box.y + y * box.height];
}

/** Draws with the mouse, and leaves the button pressed. */
async function drawOn(page: Page, slide: Locator, ...points: readonly Fractions[]): Promise<void> {
  const [first = [0, 0], ...others] = points;
  await page.mouse.move(...(await toViewport(slide, first)));
  await page.mouse.down();
  for (const point of others)
    await page.mouse.move(...(await toViewport(slide, point)), { steps: 8 });
}

async function stroke(page: Page, slide: Locator, ...points: readonly Fractions[]): Promise<void> {
  await drawOn(page, slide, ...points);
  await page.mouse.up();
}

/** Start and end of the strokes of a slide, in hundredths of its width and height. */
function endsOf(slide: Locator): Promise<number[][]> {
  return linesIn(slide).evaluateAll((lines) =>
    lines.map((line) => {
      if (!(line instanceof SVGPathElement)) return [];
      const box = line.closest('.slide, .preview')?.getBoundingClientRect();
      const matrix = line.getScreenCTM();
      if (!box || !matrix) return [];
      return [0, line.getTotalLength()].flatMap((at) => {
        const { x, y } = line.getPointAtLength(at).matrixTransform(matrix);
        return [(x - box.left) / box.width, (y - box.top) / box.height].map((part) =>
          Math.round(part * 100),
        );
      });
    }),
  );
}

async function bothShow(
  { stage, speaker }: SessionWindows,
  lines: readonly number[][],
): Promise<void> {
  for (const slide of [slideOf(stage), previewOf(speaker)]) {
    await expect.poll(() => endsOf(slide)).toEqual(lines);
  }
}

async function reloadBoth({ stage, speaker }: SessionWindows): Promise<void> {
  await stage.reload();
  await stageReady(stage);
  await speaker.reload();
  await speakerReady(speaker);
}

test('a stroke drawn on the speaker page is shown on the Stage while it is drawn, at the same position; malformed messages of another page of this origin are ignored', async () => {
  const talk = await openSession({ at: '#roles' });
  const { stage, speaker } = talk;
  await stage.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes(':session:')) ?? '';
    const channel = new BroadcastChannel(key);
    const stamp = { count: 999, by: 'x' };
    channel.postMessage({ kind: 'update', entries: { 'drawing:roles': { value: [7], stamp } } });
    channel.postMessage({ kind: 'signal', name: 'laser', data: ['a', {}] });
    channel.postMessage({ kind: 'signal', name: 'stroke', data: { slide: 7 } });
    channel.postMessage({ kind: 'signal', name: 'stroke', data: null });
    channel.close();
  });
  const preview = previewOf(speaker);
  await speaker.getByRole('button', { name: 'Stylo' }).click();
  await drawOn(speaker, preview, [0.2, 0.3], [0.6, 0.3]);
  await expect.poll(() => endsOf(slideOf(stage))).toEqual([[20, 30, 60, 30]]);
  await speaker.mouse.move(...(await toViewport(preview, [0.6, 0.7])), { steps: 5 });
  await speaker.mouse.up();
  await bothShow(talk, [[20, 30, 60, 70]]);
});

test('a stroke drawn on the Stage is shown on the speaker page', async () => {
  const talk = await openSession({ at: '#roles', viewport: { width: 1024, height: 768 } });
  const { stage, speaker } = talk;
  await stage.keyboard.press('d');
  await stage.locator('.drawing-pad[data-tool="pen"]').waitFor();
  await stroke(stage, slideOf(stage), [0.5, 0.1], [0.5, 0.9]);
  await bothShow(talk, [[50, 10, 50, 90]]);
  expect(await linesIn(previewOf(speaker)).count()).toBe(1);
});

test('strokes stay on their slide after navigation, and after a reload of both windows', async () => {
  const talk = await openSession({ at: '#roles' });
  const { stage, speaker } = talk;
  await speaker.keyboard.press('d');
  await stroke(speaker, previewOf(speaker), [0.1, 0.1], [0.4, 0.4]);
  await speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'both/0');
  await bothShow(talk, []);
  await stroke(speaker, previewOf(speaker), [0.9, 0.2], [0.6, 0.5]);
  await bothShow(talk, [[90, 20, 60, 50]]);
  await stage.keyboard.press('ArrowLeft');
  await bothAt(talk, 'roles/0');
  await bothShow(talk, [[10, 10, 40, 40]]);
  await reloadBoth(talk);
  await bothShow(talk, [[10, 10, 40, 40]]);
  await stage.keyboard.press('ArrowRight');
  await bothShow(talk, [[90, 20, 60, 50]]);
});

test('undo removes the last stroke of the slide, clear removes all, and undo restores them', async () => {
  const talk = await openSession({ at: '#roles' });
  const { stage, speaker } = talk;
  const preview = previewOf(speaker);
  const [undo, clear] = ['Annuler', 'Effacer'].map((name) => speaker.getByRole('button', { name }));
  expect(await undo?.getAttribute('aria-disabled')).toBe('true');
  await speaker.keyboard.press('d');
  await stroke(speaker, preview, [0.1, 0.1], [0.4, 0.1]);
  await stroke(speaker, preview, [0.1, 0.2], [0.4, 0.2]);
  await stroke(speaker, preview, [0.1, 0.3], [0.4, 0.3]);
  await undo?.click();
  const remaining = [
    [10, 10, 40, 10],
    [10, 20, 40, 20],
  ];
  await bothShow(talk, remaining);
  await clear?.click();
  await bothShow(talk, []);
  expect(await clear?.getAttribute('aria-disabled')).toBe('true');
  expect(await undo?.getAttribute('aria-disabled')).toBe('false');
  await stage.keyboard.press('u');
  await bothShow(talk, remaining);
  await stage.keyboard.press('Delete');
  await bothShow(talk, []);
});

/** Waits until a window receives the next laser signal. */
function nextSignal(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const key = Object.keys(localStorage).find((name) => name.includes(':session:')) ?? '';
        const channel = new BroadcastChannel(key);
        channel.addEventListener('message', ({ data }) => {
          if (data.name !== 'laser') return;
          channel.close();
          resolve();
        });
      }),
  );
}

test('the laser pointer of the speaker page is shown on the Stage, follows the pointer, and disappears after the speaker page was closed', async () => {
  const { stage, speaker } = await openSession({ at: '#roles' });
  const preview = previewOf(speaker);
  const dot = stage.locator('.drawing-dot');
  const laserPosition = async () => {
    const [box, dotBox] = [await slideOf(stage).boundingBox(), await dot.boundingBox()];
    if (!box || !dotBox) return [];
    return [
      (dotBox.x + dotBox.width / 2 - box.x) / box.width,
      (dotBox.y + dotBox.height / 2 - box.y) / box.height,
    ].map((part) => Math.round(part * 100));
  };
  await speaker.getByRole('button', { name: 'Laser' }).click();
  await speaker.mouse.move(...(await toViewport(preview, [0.25, 0.75])));
  await expect.poll(laserPosition).toEqual([25, 75]);
  await speaker.mouse.move(...(await toViewport(preview, [0.8, 0.4])), { steps: 3 });
  await expect.poll(laserPosition).toEqual([80, 40]);
  // A laser pointer that does not move stays visible, as its signal is repeated.
  for (let seconds = 0; seconds < 3; seconds += 1) {
    const signal = nextSignal(stage);
    await speaker.clock.runFor(1000);
    await signal;
    await stage.clock.runFor(1500);
  }
  await expect.poll(laserPosition).toEqual([80, 40]);

  await speaker.getByRole('heading', { name: 'Notes' }).hover();
  await dot.waitFor({ state: 'detached' });
  await speaker.mouse.move(...(await toViewport(preview, [0.5, 0.5])));
  await dot.waitFor();
  await speaker.keyboard.press('Escape');
  await dot.waitFor({ state: 'detached' });
  await expect
    .poll(() => speaker.getByRole('button', { name: 'Laser' }).getAttribute('aria-pressed'))
    .toBe('false');

  await speaker.keyboard.press('r');
  await speaker.mouse.move(...(await toViewport(preview, [0.4, 0.5])));
  await dot.waitFor();
  await speaker.close();
  await fastForwardUntil(stage.locator(':root:not(:has(.drawing-dot))'));
});

test('a Stage without a session has pen and laser pointer, and a session started later has its strokes', async () => {
  const stage = await openStage({ at: '#roles' });
  await stage.locator('.controls').hover();
  await stage.getByRole('button', { name: 'Stylo' }).click();
  await stage.getByRole('button', { name: 'Stylo', pressed: true }).waitFor();
  await stroke(stage, slideOf(stage), [0.2, 0.5], [0.8, 0.5]);
  await expect.poll(() => endsOf(slideOf(stage))).toEqual([[20, 50, 80, 50]]);
  await stage.keyboard.press('r');
  await stage.mouse.move(...(await toViewport(slideOf(stage), [0.3, 0.3])));
  await stage.locator('.drawing-dot').waitFor();
  await stage.keyboard.press('r');
  await stage.locator('.drawing-dot').waitFor({ state: 'detached' });
  const [speaker] = await Promise.all([
    stage.context().waitForEvent('page'),
    stage.keyboard.press('s'),
  ]);
  await speakerReady(speaker);
  await bothShow({ stage, speaker }, [[20, 50, 80, 50]]);
});

test('while the pen is active clicks neither navigate nor follow links, shortcuts work, and Escape deactivates it', async () => {
  const stage = await openStage({ at: '#volume' });
  const link = slideOf(stage).locator('.slide-title a').first();
  await stage.keyboard.press('d');
  await stage.locator('.drawing-pad[data-tool="pen"]').waitFor();
  const box = await link.boundingBox();
  await stage.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await expect.poll(() => linesIn(slideOf(stage)).count()).toBe(1);
  expect((await currentPosition(stage)).slide).toBe('volume');
  expect(await stage.locator('.stage-interface [role="status"]').allInnerTexts()).toContain(
    'Stylo en main\u00A0: dessinez sur la diapositive. Échap le repose.',
  );

  await stage.keyboard.press('Home');
  expect((await currentPosition(stage)).slide).toBe('opening');
  expect(await linesIn(slideOf(stage)).count()).toBe(0);
  await stage.keyboard.press('Escape');
  await stage.locator('.drawing-pad').waitFor({ state: 'hidden' });
  await stroke(stage, slideOf(stage), [0.2, 0.2], [0.3, 0.3]);
  expect(await linesIn(slideOf(stage)).count()).toBe(0);
});

/** Moves one finger over a slide. */
async function swipe(
  finger: CDPSession,
  slide: Locator,
  ...points: readonly Fractions[]
): Promise<void> {
  for (const [index, point] of points.entries()) {
    const [x, y] = await toViewport(slide, point);
    await finger.send('Input.dispatchTouchEvent', {
      type: index === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x, y }],
    });
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a finger draws in either window, and does not change the slide', async () => {
  const talk = await openSession({ at: '#roles', hasTouch: true });
  const { stage, speaker } = talk;
  const context = stage.context();
  await stage.keyboard.press('d');
  await stage.locator('.drawing-pad[data-tool="pen"]').waitFor();
  const onStage = await context.newCDPSession(stage);
  await swipe(onStage, slideOf(stage), [0.8, 0.5], [0.6, 0.5], [0.4, 0.5], [0.2, 0.5]);
  await bothShow(talk, [[80, 50, 20, 50]]);
  expect((await currentPosition(stage)).slide).toBe('roles');

  await speaker.getByRole('button', { name: 'Stylo' }).tap();
  const onPreview = await context.newCDPSession(speaker);
  await swipe(onPreview, previewOf(speaker), [0.3, 0.2], [0.3, 0.4], [0.3, 0.6]);
  await bothShow(talk, [
    [80, 50, 20, 50],
    [30, 20, 30, 60],
  ]);
});

test('strokes are shown in the tiles of the overview, which can be clicked, and not printed', async () => {
  const stage = await openStage({ at: '#roles' });
  await stage.keyboard.press('d');
  await stage.locator('.drawing-pad[data-tool="pen"]').waitFor();
  await stroke(stage, slideOf(stage), [0.2, 0.5], [0.8, 0.5]);
  await stage.keyboard.press('o');
  expect(await endsOf(stage.locator('#roles'))).toEqual([[20, 50, 80, 50]]);
  await stage.locator('#volume').click();
  expect((await currentPosition(stage)).slide).toBe('volume');
  await stage.emulateMedia({ media: 'print' });
  expect(
    await stage.locator('.drawing-layer, .drawing-pad').filter({ visible: true }).count(),
  ).toBe(0);
});

test.each(['', 'en/'])('axe finds no violation while a tool is active, “%s”', async (at) => {
  const { stage, speaker } = await openSession({ at: `${at}#roles` });
  await speaker.keyboard.press('d');
  await stroke(speaker, previewOf(speaker), [0.1, 0.1], [0.4, 0.4]);
  await linesIn(slideOf(stage)).waitFor();
  expect(await violations(speaker)).toEqual([]);
  await speaker.keyboard.press('r');
  expect(await violations(speaker)).toEqual([]);
  await stage.keyboard.press('d');
  await stage.locator('.drawing-pad[data-tool="pen"]').waitFor();
  expect(await violations(stage)).toEqual([]);
});
