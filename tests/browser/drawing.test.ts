import type { CDPSession, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { openStage } from './support/open.ts';
import { passTimeUntil } from './support/pass-time.ts';
import { placeOf } from './support/stage.ts';
import { bothAt, openTalk, speakerStands, stageStands, type Talk } from './support/talk.ts';

type Spot = readonly [x: number, y: number];

const slideOf = (stage: Page) => stage.locator('.deck-slides > .present');
const previewOf = (speaker: Page) => speaker.locator('.speaker-current .preview');
const linesIn = (slide: Locator) => slide.locator('.drawing-line');

/** Where a fraction of a slide is in its window. */
async function inWindow(slide: Locator, [x, y]: Spot): Promise<[number, number]> {
  const box = await slide.boundingBox();
  if (!box) throw new Error('The slide is not on screen.');
  return [box.x + x * box.width, box.y + y * box.height];
}

/** Draws with the mouse, and leaves the button down. */
async function drawOn(page: Page, slide: Locator, ...spots: readonly Spot[]): Promise<void> {
  const [first = [0, 0], ...others] = spots;
  await page.mouse.move(...(await inWindow(slide, first)));
  await page.mouse.down();
  for (const spot of others) await page.mouse.move(...(await inWindow(slide, spot)), { steps: 8 });
}

async function stroke(page: Page, slide: Locator, ...spots: readonly Spot[]): Promise<void> {
  await drawOn(page, slide, ...spots);
  await page.mouse.up();
}

/** Where the lines that a window shows on a slide begin and end, as fractions in hundredths. */
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

async function bothShow({ stage, speaker }: Talk, lines: readonly number[][]): Promise<void> {
  for (const slide of [slideOf(stage), previewOf(speaker)]) {
    await expect.poll(() => endsOf(slide)).toEqual(lines);
  }
}

async function reloadBoth({ stage, speaker }: Talk): Promise<void> {
  await stage.reload();
  await stageStands(stage);
  await speaker.reload();
  await speakerStands(speaker);
}

test('what is drawn on the speaker page is on the stage while it is drawn, at the same place', async () => {
  const talk = await openTalk({ at: '#acteurs' });
  const { stage, speaker } = talk;
  const preview = previewOf(speaker);
  await speaker.getByRole('button', { name: 'Stylo' }).click();
  await drawOn(speaker, preview, [0.2, 0.3], [0.6, 0.3]);
  await expect.poll(() => endsOf(slideOf(stage))).toEqual([[20, 30, 60, 30]]);
  await speaker.mouse.move(...(await inWindow(preview, [0.6, 0.7])), { steps: 5 });
  await speaker.mouse.up();
  await bothShow(talk, [[20, 30, 60, 70]]);
});

test('what is drawn on the stage is on the speaker page', async () => {
  const talk = await openTalk({ at: '#acteurs', viewport: { width: 1024, height: 768 } });
  const { stage, speaker } = talk;
  await stage.keyboard.press('d');
  await stage.locator('.drawing-pad[data-tool="pen"]').waitFor();
  await stroke(stage, slideOf(stage), [0.5, 0.1], [0.5, 0.9]);
  await bothShow(talk, [[50, 10, 50, 90]]);
  expect(await linesIn(previewOf(speaker)).count()).toBe(1);
});

test('strokes stay with their slide when one goes on and comes back, and when windows are reloaded', async () => {
  const talk = await openTalk({ at: '#acteurs' });
  const { stage, speaker } = talk;
  await speaker.keyboard.press('d');
  await stroke(speaker, previewOf(speaker), [0.1, 0.1], [0.4, 0.4]);
  await speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'pas-de-rupture/0');
  await bothShow(talk, []);
  await stroke(speaker, previewOf(speaker), [0.9, 0.2], [0.6, 0.5]);
  await bothShow(talk, [[90, 20, 60, 50]]);
  await stage.keyboard.press('ArrowLeft');
  await bothAt(talk, 'acteurs/0');
  await bothShow(talk, [[10, 10, 40, 40]]);
  await reloadBoth(talk);
  await bothShow(talk, [[10, 10, 40, 40]]);
  await stage.keyboard.press('ArrowRight');
  await bothShow(talk, [[90, 20, 60, 50]]);
});

test('undo takes the last stroke of this slide, clear takes all, and undo brings them back', async () => {
  const talk = await openTalk({ at: '#acteurs' });
  const { stage, speaker } = talk;
  const preview = previewOf(speaker);
  const [undo, clear] = ['Annuler', 'Effacer'].map((name) => speaker.getByRole('button', { name }));
  expect(await undo?.getAttribute('aria-disabled')).toBe('true');
  await speaker.keyboard.press('d');
  await stroke(speaker, preview, [0.1, 0.1], [0.4, 0.1]);
  await stroke(speaker, preview, [0.1, 0.2], [0.4, 0.2]);
  await stroke(speaker, preview, [0.1, 0.3], [0.4, 0.3]);
  await undo?.click();
  const rest = [
    [10, 10, 40, 10],
    [10, 20, 40, 20],
  ];
  await bothShow(talk, rest);
  await clear?.click();
  await bothShow(talk, []);
  expect(await clear?.getAttribute('aria-disabled')).toBe('true');
  await stage.keyboard.press('u');
  await bothShow(talk, rest);
  await stage.keyboard.press('Delete');
  await bothShow(talk, []);
});

/** Waits until a window hears from the laser again. */
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

test('the dot of the laser is on the stage where one points on the speaker page, and goes with the pointer, and fades when the window that pointed is gone', async () => {
  const { stage, speaker } = await openTalk({ at: '#acteurs' });
  const preview = previewOf(speaker);
  const dot = stage.locator('.drawing-dot');
  const pointed = async () => {
    const [box, spot] = [await slideOf(stage).boundingBox(), await dot.boundingBox()];
    if (!box || !spot) return [];
    return [
      (spot.x + spot.width / 2 - box.x) / box.width,
      (spot.y + spot.height / 2 - box.y) / box.height,
    ].map((part) => Math.round(part * 100));
  };
  await speaker.getByRole('button', { name: 'Laser' }).click();
  await speaker.mouse.move(...(await inWindow(preview, [0.25, 0.75])));
  await expect.poll(pointed).toEqual([25, 75]);
  await speaker.mouse.move(...(await inWindow(preview, [0.8, 0.4])), { steps: 3 });
  await expect.poll(pointed).toEqual([80, 40]);
  // A hand that rests still points, for it is told again and again.
  for (let seconds = 0; seconds < 3; seconds += 1) {
    const told = nextSignal(stage);
    await speaker.clock.runFor(1000);
    await told;
    await stage.clock.runFor(1500);
  }
  await expect.poll(pointed).toEqual([80, 40]);

  await speaker.getByRole('heading', { name: 'Notes' }).hover();
  await dot.waitFor({ state: 'detached' });
  await speaker.mouse.move(...(await inWindow(preview, [0.5, 0.5])));
  await dot.waitFor();
  await speaker.keyboard.press('Escape');
  await dot.waitFor({ state: 'detached' });
  await expect
    .poll(() => speaker.getByRole('button', { name: 'Laser' }).getAttribute('aria-pressed'))
    .toBe('false');

  await speaker.keyboard.press('r');
  await speaker.mouse.move(...(await inWindow(preview, [0.4, 0.5])));
  await dot.waitFor();
  await speaker.close();
  await passTimeUntil(stage.locator(':root:not(:has(.drawing-dot))'));
});

test('alone, the stage has pen and laser, and a talk that begins later knows what was drawn', async () => {
  const stage = await openStage({ at: '#acteurs' });
  await stage.locator('.controls').hover();
  await stage.getByRole('button', { name: 'Stylo' }).click();
  await stage.getByRole('button', { name: 'Stylo', pressed: true }).waitFor();
  await stroke(stage, slideOf(stage), [0.2, 0.5], [0.8, 0.5]);
  await expect.poll(() => endsOf(slideOf(stage))).toEqual([[20, 50, 80, 50]]);
  await stage.keyboard.press('r');
  await stage.mouse.move(...(await inWindow(slideOf(stage), [0.3, 0.3])));
  await stage.locator('.drawing-dot').waitFor();
  await stage.keyboard.press('r');
  await stage.locator('.drawing-dot').waitFor({ state: 'detached' });
  const [speaker] = await Promise.all([
    stage.context().waitForEvent('page'),
    stage.keyboard.press('s'),
  ]);
  await speakerStands(speaker);
  await bothShow({ stage, speaker }, [[20, 50, 80, 50]]);
});

test('with the pen in hand clicks turn nothing and follow nothing, keys walk, and Escape lays it down', async () => {
  const stage = await openStage({ at: '#facture' });
  const link = slideOf(stage).locator('.slide-title a').first();
  await stage.keyboard.press('d');
  await stage.locator('.drawing-pad[data-tool="pen"]').waitFor();
  const box = await link.boundingBox();
  await stage.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await expect.poll(() => linesIn(slideOf(stage)).count()).toBe(1);
  expect((await placeOf(stage)).slide).toBe('facture');
  expect(await stage.locator('.stage-interface [role="status"]').allInnerTexts()).toContain(
    'Stylo en main\u00A0: dessinez sur la diapositive. Échap le repose.',
  );

  await stage.keyboard.press('Home');
  expect((await placeOf(stage)).slide).toBe('titre');
  expect(await linesIn(slideOf(stage)).count()).toBe(0);
  await stage.keyboard.press('Escape');
  await stage.locator('.drawing-pad').waitFor({ state: 'hidden' });
  await stroke(stage, slideOf(stage), [0.2, 0.2], [0.3, 0.3]);
  expect(await linesIn(slideOf(stage)).count()).toBe(0);
});

/** One finger that goes over a slide. */
async function swipe(finger: CDPSession, slide: Locator, ...spots: readonly Spot[]): Promise<void> {
  for (const [index, spot] of spots.entries()) {
    const [x, y] = await inWindow(slide, spot);
    await finger.send('Input.dispatchTouchEvent', {
      type: index === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x, y }],
    });
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a finger draws in either window, and turns no slide', async () => {
  const talk = await openTalk({ at: '#acteurs', hasTouch: true });
  const { stage, speaker } = talk;
  const context = stage.context();
  await stage.keyboard.press('d');
  await stage.locator('.drawing-pad[data-tool="pen"]').waitFor();
  const onStage = await context.newCDPSession(stage);
  await swipe(onStage, slideOf(stage), [0.8, 0.5], [0.6, 0.5], [0.4, 0.5], [0.2, 0.5]);
  await bothShow(talk, [[80, 50, 20, 50]]);
  expect((await placeOf(stage)).slide).toBe('acteurs');

  await speaker.getByRole('button', { name: 'Stylo' }).tap();
  const onPreview = await context.newCDPSession(speaker);
  await swipe(onPreview, previewOf(speaker), [0.3, 0.2], [0.3, 0.4], [0.3, 0.6]);
  await bothShow(talk, [
    [80, 50, 20, 50],
    [30, 20, 30, 60],
  ]);
});

test('strokes are in the tiles of the overview, whose clicks choose, and not on paper', async () => {
  const stage = await openStage({ at: '#acteurs' });
  await stage.keyboard.press('d');
  await stage.locator('.drawing-pad[data-tool="pen"]').waitFor();
  await stroke(stage, slideOf(stage), [0.2, 0.5], [0.8, 0.5]);
  await stage.keyboard.press('o');
  expect(await endsOf(stage.locator('#acteurs'))).toEqual([[20, 50, 80, 50]]);
  await stage.locator('#facture').click();
  expect((await placeOf(stage)).slide).toBe('facture');
  await stage.emulateMedia({ media: 'print' });
  expect(
    await stage.locator('.drawing-layer, .drawing-pad').filter({ visible: true }).count(),
  ).toBe(0);
});

test('what another page of this address sends in error is passed over', async () => {
  const talk = await openTalk({ at: '#acteurs' });
  const { stage, speaker } = talk;
  await stage.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes(':session:')) ?? '';
    const channel = new BroadcastChannel(key);
    const stamp = { count: 999, by: 'x' };
    channel.postMessage({ kind: 'update', entries: { 'drawing:acteurs': { value: [7], stamp } } });
    channel.postMessage({ kind: 'signal', name: 'laser', data: ['a', {}] });
    channel.postMessage({ kind: 'signal', name: 'stroke', data: { slide: 7 } });
    channel.postMessage({ kind: 'signal', name: 'stroke', data: null });
    channel.close();
  });
  await speaker.keyboard.press('d');
  await stroke(speaker, previewOf(speaker), [0.1, 0.1], [0.4, 0.4]);
  await bothShow(talk, [[10, 10, 40, 40]]);
});

test.each(['', 'en/'])('axe finds nothing wrong with the tools in hand, “%s”', async (at) => {
  const { stage, speaker } = await openTalk({ at: `${at}#acteurs` });
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
