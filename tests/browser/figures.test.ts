import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle, showStep, slidesOf } from '../../src/export/stage-page.ts';
import { open, openStage, PHONE } from './support/open.ts';
import { differenceOf, lookAt } from './support/pixels.ts';

/** Each slide that has a figure, with the number of its steps. */
async function figuresOf(page: Page): Promise<{ name: string; steps: number }[]> {
  const names = await page
    .locator('.slide:has(figure)')
    .evaluateAll((slides) => slides.map(({ id }) => id));
  return (await slidesOf(page)).filter(({ name }) => names.includes(name));
}

test('every figure is painted on the stage, in each of its states', async () => {
  const page = await openStage();
  const figures = await figuresOf(page);
  expect(figures).toHaveLength(5);
  for (const { name, steps } of figures) {
    for (let step = 0; step <= steps; step++) {
      await showStep(page, name, step);
      const { painted, colours } = await lookAt(page.locator(`#${name} .figure-chart`));
      expect(painted, `${name}, step ${step}`).toBeGreaterThan(0.02);
      expect(colours, `${name}, step ${step}`).toBeGreaterThan(1);
    }
  }
});

test('an empty box would not count as painted', async () => {
  const page = await openStage();
  await showStep(page, 'facture', 0);
  await page.locator('#facture canvas').evaluate((canvas) => canvas.remove());
  expect((await lookAt(page.locator('#facture .figure-chart'))).painted).toBe(0);
});

/** Waits until a slide's drawing is this one, to the pixel. */
async function isDrawn(page: Page, name: string, wanted: string): Promise<void> {
  await page.waitForFunction(
    ([slide, picture]) =>
      document.querySelector<HTMLCanvasElement>(`#${slide} canvas`)?.toDataURL() === picture,
    [name, wanted] as const,
  );
}

test('walking to a state, or fast to and fro, ends in the same drawing as opening there', async () => {
  const page = await openStage({ reducedMotion: 'no-preference' });
  for (const { name, steps } of (await figuresOf(page)).filter((figure) => figure.steps > 0)) {
    const drawn = async (step: number) => {
      const fresh = await openStage({ at: `#${name}/${step}` });
      await settle(fresh);
      const picture = fresh.locator(`#${name} canvas`);
      return picture.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    };
    const first = await drawn(0);
    const last = await drawn(steps);
    expect(first, name).not.toBe(last);

    await showStep(page, name, 0);
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
    await isDrawn(page, name, last);
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowLeft']) {
      await page.keyboard.press(key);
    }
    await isDrawn(page, name, first);
  }
});

test('on a phone every figure is a picture laid out for it, and no chart is fetched', async () => {
  const asked: string[] = [];
  const page = await open({
    viewport: PHONE,
    prepare: async (it) => it.on('request', (request) => asked.push(request.url())),
  });
  for (const figure of await page.locator('figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    expect(await figure.locator('svg:visible').getAttribute('data-shape')).toBe('narrow');
    expect((await lookAt(figure.locator('.figure-drawing'))).painted).toBeGreaterThan(0.02);
    const table = figure.locator('table');
    expect(await table.isVisible()).toBe(false);
    await figure.getByText('Les données de la figure').click();
    expect(await table.isVisible()).toBe(true);
  }
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /chart-|mount-/.test(url))).toEqual([]);
});

test('when Chart.js cannot be fetched, tables stand in the place of drawings and a sentence says so', async () => {
  const page = await open({
    at: '#facture',
    expected: [/chart-/, /Failed to fetch dynamically imported module/, /ERR_FAILED/],
    prepare: (it) => it.route('**/assets/chart-*.js', (route) => route.abort()),
  });
  const figure = page.locator('#facture figure');
  await figure.getByText('Le dessin n’a pas pu être tracé').waitFor();
  expect(await figure.locator('.figure-drawing').isVisible()).toBe(false);
  expect(await figure.locator('table').isVisible()).toBe(true);
  expect(await figure.locator('table').innerText()).toContain('20\u00A0milliards de dollars');
});

test('the picture that stands until the chart is ready shows the same', async () => {
  const page = await openStage();
  for (const { name, steps } of await figuresOf(page)) {
    for (let step = 0; step <= steps; step++) {
      await showStep(page, name, step);
      const drawing = page.locator(`#${name} .figure-drawing`);
      const chart = await drawing.screenshot();
      await page.locator(`#${name} figure`).evaluate((figure) => {
        figure.removeAttribute('data-figure-state');
        for (const canvas of figure.querySelectorAll('canvas')) canvas.style.visibility = 'hidden';
      });
      const picture = await drawing.screenshot();
      await page.locator(`#${name} figure`).evaluate((figure) => {
        figure.setAttribute('data-figure-state', 'mounted');
        for (const canvas of figure.querySelectorAll('canvas')) canvas.style.visibility = '';
      });
      expect(await differenceOf(page, chart, picture), `${name}, step ${step}`).toBeLessThan(0.01);
    }
  }
});

test('a slide without a figure asks for no chart', async () => {
  const asked: string[] = [];
  const page = await openStage({
    prepare: async (page) => {
      page.on('request', (request) => asked.push(request.url()));
    },
  });
  await page.keyboard.press('ArrowRight');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('/chart-'))).toEqual([]);
});

test('only charts near the present slide are kept alive', async () => {
  const page = await openStage();
  for (const { name, steps } of await slidesOf(page)) {
    await showStep(page, name, steps);
    expect(await page.locator('canvas').count()).toBeLessThanOrEqual(4);
  }
});

test('a chart is sharp on a dense screen and after the window has changed', async () => {
  const page = await openStage({ deviceScaleFactor: 2 });
  await showStep(page, 'facture', 1);
  const density = () =>
    page.locator('#facture canvas').evaluate((canvas) => {
      const drawn = canvas as HTMLCanvasElement;
      return drawn.width / drawn.clientWidth;
    });
  expect(await density()).toBeCloseTo(2, 1);
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('#facture canvas');
    return canvas !== null && Math.abs(canvas.width / canvas.clientWidth - 2) < 0.05;
  });
  await settle(page);
  expect(await density()).toBeCloseTo(2, 1);
});
