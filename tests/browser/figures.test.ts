import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listSlides, settle, showStep } from '../../src/cli/browser/stage-page.ts';
import { jumpOf } from './support/chart-and-picture.ts';
import { AN_HOUR_LATER, open, openStage, PHONE } from './support/open.ts';
import { type ImageRegions, measurePixels, measureRegions } from './support/pixels.ts';
import { type RequestLog, recordRequests } from './support/requests.ts';
import { currentPosition } from './support/stage.ts';

/** Each slide that has a figure, with the number of its steps. */
async function figuresOf(page: Page): Promise<{ name: string; steps: number }[]> {
  const names = await page
    .locator('.slide:has(figure)')
    .evaluateAll((slides) => slides.map(({ id }) => id));
  return (await listSlides(page)).filter(({ name }) => names.includes(name));
}

/** A static picture of a complete figure. */
const whole = (png: Buffer): ImageRegions => ({ png, regions: [[0, 0, 1, 1]] });

test('every figure is painted on the Stage in each of its states', async () => {
  const page = await openStage();
  const figures = await figuresOf(page);
  expect(figures).toHaveLength(5);
  const names: string[] = [];
  const pictures: ImageRegions[] = [];
  for (const { name, steps } of figures) {
    for (let step = 0; step <= steps; step++) {
      await showStep(page, name, step);
      names.push(`${name}, step ${step}`);
      pictures.push(whole(await page.locator(`#${name} .figure-chart`).screenshot()));
    }
  }
  for (const [index, { painted, colours }] of (await measureRegions(pictures)).entries()) {
    expect(painted, names[index]).toBeGreaterThan(0.02);
    expect(colours, names[index]).toBeGreaterThan(1);
  }
});

test('an empty box would not count as painted', async () => {
  const page = await openStage();
  await showStep(page, 'volume', 0);
  await page.locator('#volume .figure-picture:visible').evaluate((it) => it.replaceChildren());
  expect((await measurePixels(page.locator('#volume .figure-chart'))).painted).toBe(0);
});

/** What was visible of a figure during a change: its state, and the visible drawings. */
interface Seen {
  readonly state: string;
  readonly drawings: readonly string[];
  /** Device pixels to a CSS pixel of the canvas. */
  readonly density: number;
}

/** Records what is visible of a figure, now and at each change of its state; `seenOf` returns it. */
async function watchFigure(page: Page, name: string): Promise<void> {
  await page.locator(`#${name} figure`).evaluate((figure) => {
    const seen: Seen[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const drawings = [...figure.querySelectorAll<SVGElement>('.figure-picture, canvas')];
      const canvas = figure.querySelector('canvas');
      seen.push({
        state: figure.dataset['figureState'] ?? '',
        drawings: drawings
          .filter((it) => it.checkVisibility({ visibilityProperty: true }))
          .map((it) => it.dataset['state'] ?? it.tagName),
        density: canvas ? canvas.width / canvas.clientWidth : 0,
      });
    };
    look();
    new MutationObserver(look).observe(figure, { attributeFilter: ['data-figure-state'] });
  });
}

const seenOf = (page: Page): Promise<Seen[]> =>
  page.evaluate(() => (Reflect.get(window, 'seen') as Seen[]).slice());

/** Waits until a figure shows the static picture of a state. */
async function stands(page: Page, name: string, state: string): Promise<void> {
  await page.locator(`#${name} [data-shape="wide"][data-state="${state}"]:not([hidden])`).waitFor();
  await settle(page);
}

const FIGURES_THAT_MOVE = [
  ['mix', 'depart', '2030'],
  ['volume', '2024', '2027'],
] as const;

test('a step animates a chart and ends in the picture of its state without a jump, also with fast steps back and forth', async () => {
  const page = await openStage({ reducedMotion: 'no-preference' });
  for (const [name, first, last] of FIGURES_THAT_MOVE) {
    await showStep(page, name, 0);
    await page.locator(`#${name} [data-figure-state="ready"]`).waitFor();
    await watchFigure(page, name);
    await page.keyboard.press('ArrowRight');
    await stands(page, name, last);
    expect((await seenOf(page)).map(({ state, drawings }) => [state, ...drawings])).toEqual([
      ['ready', first],
      ['moving', 'CANVAS'],
      ['ready', last],
    ]);
    expect(await jumpOf(page, name), name).toBeLessThan(0.01);
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowLeft']) {
      await page.keyboard.press(key);
    }
    await stands(page, name, first);
    expect((await seenOf(page)).at(-1)).toMatchObject({ state: 'ready', drawings: [first] });
  }
});

/** Opens the Stage at a figure with a clock that only the test advances. */
async function openPaused(name: string): Promise<Page> {
  const page = await openStage({
    reducedMotion: 'no-preference',
    // A warning of Chromium about reading the pixels of a canvas.
    expected: [/willReadFrequently/],
  });
  await showStep(page, name, 0);
  await page.locator(`#${name} [data-figure-state="ready"]`).waitFor();
  await page.clock.pauseAt(AN_HOUR_LATER);
  return page;
}

/** How many pixels are painted in each column of a figure's canvas. */
function columnsOf(page: Page, name: string): Promise<number[]> {
  return page.locator(`#${name} canvas`).evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return Array.from({ length: width }, (_, x) => {
      let painted = 0;
      for (let y = 0; y < height; y++) if ((data[(y * width + x) * 4 + 3] ?? 0) > 127) painted++;
      return painted;
    });
  });
}

/** The columns of a figure at rest, and of each frame of the transition to its next state. */
async function framesOf(page: Page, name: string): Promise<{ rest: number[]; moving: number[][] }> {
  const rest = await columnsOf(page, name);
  await page.keyboard.press('ArrowRight');
  const moves = page.locator(`#${name} [data-figure-state="moving"]`);
  while ((await moves.count()) === 0) await page.clock.runFor(16);
  const moving: number[][] = [];
  while ((await moves.count()) > 0) {
    moving.push(await columnsOf(page, name));
    await page.clock.runFor(48);
  }
  return { rest, moving };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

test('a bar that both states have does not change while the other grows', async () => {
  const { rest, moving } = await framesOf(await openPaused('volume'), 'volume');
  expect(moving.length).toBeGreaterThan(10);
  const third = rest.length / 3;
  for (const columns of moving)
    expect(sumOf(columns.slice(0, third))).toBeGreaterThan(0.9 * sumOf(rest.slice(0, third)));
  const last = moving.map((columns) => sumOf(columns.slice(2 * third)));
  expect(last.at(-1)).toBeGreaterThan(2 * sumOf(rest.slice(2 * third)));
});

test('the two parts of the seesaw grow from its pivot, and the bar above does not change', async () => {
  const { rest, moving } = await framesOf(await openPaused('mix'), 'mix');
  expect(moving.length).toBeGreaterThan(10);
  const middle = Math.floor(rest.length / 2);
  // Columns with a part on the plank have many more painted pixels than those with the upper bar only.
  const left = moving.map((columns) => {
    const isBare = (_: number, x: number) => x < middle && (columns[x] ?? 0) < 1.4 * (rest[x] ?? 0);
    return columns.findLastIndex(isBare) + 1;
  });
  expect(left.find((column) => column < middle - 1)).toBeGreaterThan(middle / 2);
  expect(left.at(-1)).toBeLessThan(middle / 8);
  for (const columns of moving)
    expect(sumOf(columns.slice(0, middle))).toBeGreaterThan(0.9 * sumOf(rest.slice(0, middle)));
});

test('with reduced motion no chart is fetched, and every state is shown', async () => {
  let requests: RequestLog | undefined;
  const page = await openStage({
    at: '#volume',
    isFirstVisit: true,
    prepare: async (it) => {
      requests = recordRequests(it);
    },
  });
  await page.keyboard.press('ArrowRight');
  await stands(page, 'volume', '2027');
  await requests?.waitUntilIdle();
  expect(requests?.urls.filter((url) => url.includes('/chart-'))).toEqual([]);
});

test('on a phone every figure is its narrow picture, and no chart is fetched', async () => {
  let requests: RequestLog | undefined;
  const page = await open({
    viewport: PHONE,
    isFirstVisit: true,
    prepare: async (it) => {
      requests = recordRequests(it);
    },
  });
  const pictures: ImageRegions[] = [];
  for (const figure of await page.locator('figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    expect(await figure.locator('svg:visible').getAttribute('data-shape')).toBe('narrow');
    pictures.push(whole(await figure.locator('.figure-drawing').screenshot()));
    const table = figure.locator('table');
    expect(await table.isVisible()).toBe(false);
    await figure.getByText('Les données de la figure').click();
    expect(await table.isVisible()).toBe(true);
  }
  for (const [index, { painted }] of (await measureRegions(pictures)).entries()) {
    expect(painted, `figure ${index + 1}`).toBeGreaterThan(0.02);
  }
  await requests?.waitUntilIdle();
  expect(requests?.urls.filter((url) => /chart-|mount-/.test(url))).toEqual([]);
});

test.each(['fetched', 'run'])(
  'if Chart.js cannot be %s, the pictures are swapped without a transition or a message',
  async (what) => {
    let refused = 0;
    const page = await openStage({
      at: '#volume',
      reducedMotion: 'no-preference',
      expected: [/chart-/, /Failed to fetch dynamically imported module/, /ERR_FAILED/, /broken/],
      prepare: (it) =>
        it.route('**/assets/chart-*.js*', async (route) => {
          if (what === 'fetched') await route.abort();
          else
            await route.fulfill({
              contentType: 'text/javascript',
              body: 'throw new Error("broken")',
            });
          refused += 1;
        }),
    });
    await expect.poll(() => refused).toBeGreaterThan(0);
    const shown = () =>
      page
        .locator('#volume figure :is(svg, canvas, table, p):visible')
        .evaluateAll((parts) => parts.map((part) => part.dataset['state'] ?? part.className));
    await stands(page, 'volume', '2024');
    const before = await shown();
    await page.keyboard.press('ArrowRight');
    await stands(page, 'volume', '2027');
    expect(await shown()).toEqual(before.map((part) => (part === '2024' ? '2027' : part)));
    // Navigation still works.
    await page.keyboard.press('ArrowRight');
    expect((await currentPosition(page)).slide).toBe('curves');
  },
);

test('a resize during a transition shows the picture immediately', async () => {
  const page = await openPaused('volume');
  await page.keyboard.press('ArrowRight');
  const figure = page.locator('#volume figure');
  const moves = page.locator('#volume [data-figure-state="moving"]');
  while ((await moves.count()) === 0) await page.clock.runFor(16);
  await page.setViewportSize({ width: 1600, height: 900 });
  await expect.poll(() => figure.getAttribute('data-figure-state')).toBe('ready');
  await page.locator('#volume [data-shape="wide"][data-state="2027"]').waitFor();
  // The next transition has the new size.
  await page.keyboard.press('ArrowLeft');
  while ((await moves.count()) === 0) await page.clock.runFor(16);
  const [canvas, box] = [
    await figure.locator('canvas').boundingBox(),
    await figure.locator('[data-shape="wide"]:not([hidden])').boundingBox(),
  ];
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    expect(Math.abs((canvas?.[side] ?? 0) - (box?.[side] ?? 9)), side).toBeLessThan(1);
  }
});

test('a slide without a figure fetches no chart', async () => {
  let requests: RequestLog | undefined;
  const page = await openStage({
    isFirstVisit: true,
    prepare: async (it) => {
      requests = recordRequests(it);
    },
  });
  await page.keyboard.press('ArrowRight');
  await requests?.waitUntilIdle();
  expect(requests?.urls.filter((url) => url.includes('/chart-'))).toEqual([]);
});

test('only figures near the current slide have charts', async () => {
  const page = await openStage({ reducedMotion: 'no-preference' });
  for (const { name } of await listSlides(page)) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, name);
    await page.locator(`[id="${name}"].present`).waitFor();
    expect(await page.locator('canvas').count()).toBeLessThanOrEqual(2);
  }
});

test('navigating to a figure creates no chart and changes nothing in its drawing', async () => {
  const page = await openStage({ at: '#act-volume', reducedMotion: 'no-preference' });
  await page.locator('#volume [data-figure-state="ready"]').waitFor();
  await page.locator('#curves.prerendered').waitFor({ state: 'attached' });
  const touched = await page.evaluate(() => {
    const watch = new MutationObserver(() => {});
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    const changed = watch.takeRecords().map(({ target }) => target as Element);
    watch.disconnect();
    return changed
      .filter((target) => target.closest('.figure-chart'))
      .map((target) => target.className);
  });
  expect(touched).toEqual([]);
  expect((await currentPosition(page)).slide).toBe('volume');
});

test('a transition has the resolution of a high-density screen, also after a resize', async () => {
  const page = await openStage({ deviceScaleFactor: 2, reducedMotion: 'no-preference' });
  for (const width of [1280, 1600]) {
    await page.setViewportSize({ width, height: (width * 9) / 16 });
    await showStep(page, 'volume', 0);
    await page.locator('#volume [data-figure-state="ready"]').waitFor();
    await watchFigure(page, 'volume');
    await page.keyboard.press('ArrowRight');
    await stands(page, 'volume', '2027');
    const moving = (await seenOf(page)).filter(({ state }) => state === 'moving');
    expect(moving).toHaveLength(1);
    expect(moving[0]?.density).toBeCloseTo(2, 1);
  }
});
