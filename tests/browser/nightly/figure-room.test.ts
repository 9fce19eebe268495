import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listSlides, settle, showStep } from '../../../src/cli/browser/stage-page.ts';
import { readFixtures } from '../../../src/vite/gallery/fixtures.ts';
import { jumpOf } from '../support/chart-and-picture.ts';
import { buildFixtureDeck, type FixtureDeck } from '../support/fixture-deck.ts';
import { open, openStage, PHONE } from '../support/open.ts';
import { layoutProblems } from '../support/slide-problems.ts';

let deck: FixtureDeck;
beforeAll(async () => {
  const { slides } = await readFixtures(process.cwd());
  deck = await buildFixtureDeck(
    slides.map(({ name }) => name).filter((name) => name.startsWith('figure-')),
  );
});
afterAll(() => deck.close());

/** The figures of the present slide, in units of a slide: where their parts are, from top to bottom. */
const partsOf = (page: Page) =>
  page.locator('.slides > .present figure').evaluateAll((figures) => {
    const unit = (document.querySelector('.slides > .present')?.clientWidth ?? 0) / 1280;
    const edges = (element: Element | null | undefined) => {
      const range = document.createRange();
      if (element) range.selectNodeContents(element);
      const box = (
        element instanceof SVGElement ? element : element ? range : undefined
      )?.getBoundingClientRect();
      return { top: (box?.top ?? 0) / unit, bottom: (box?.bottom ?? 0) / unit };
    };
    return figures.map((figure) => {
      const picture = [...figure.querySelectorAll('svg')].find((svg) => svg.checkVisibility());
      const labels = [...(picture?.querySelectorAll('text') ?? [])].map(edges);
      const below = [...figure.querySelectorAll('.figure-note, .figure-source')].map(edges);
      return {
        figure: figure.dataset['figure'],
        title: edges(figure.querySelector('.figure-title')).bottom,
        labels: {
          top: Math.min(...labels.map(({ top }) => top)),
          bottom: Math.max(...labels.map(({ bottom }) => bottom)),
        },
        below: Math.min(...below.map(({ top }) => top)),
        size: Math.min(
          ...[...(picture?.querySelectorAll('text') ?? [])].map(
            (text) =>
              (Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)) /
              unit,
          ),
        ),
      };
    });
  });

test('beside any text, in every step, no label lies on the title, the note or the source of its figure', async () => {
  const page = await openStage({ site: deck.address });
  let figures = 0;
  for (const { name, steps } of await listSlides(page)) {
    for (let step = 0; step <= steps; step++) {
      await showStep(page, name, step);
      await settle(page);
      for (const { figure, title, labels, below, size } of await partsOf(page)) {
        const at = `${name}, step ${step}, ${figure}`;
        figures++;
        // The box of a line is higher than its letters.
        expect(labels.top, at).toBeGreaterThan(title - 6);
        expect(labels.bottom, at).toBeLessThan(below + 6);
        expect(size, at).toBeGreaterThanOrEqual(18 - 0.01);
      }
    }
  }
  expect(figures).toBeGreaterThan(20);
});

test('the check of layout finds nothing on these slides, in any view, in any step, and on paper', async () => {
  const page = await openStage({ site: deck.address });
  expect(await layoutProblems(page)).toEqual([]);
});

test('a transition beside text ends in the picture of its state without a jump', async () => {
  const page = await openStage({ site: deck.address, reducedMotion: 'no-preference' });
  for (const name of ['figure-bullet', 'figure-bullets', 'figure-sentence']) {
    await showStep(page, name, 0);
    const figure = page.locator(`#${name} figure`);
    await page.locator(`#${name} [data-figure-state="ready"]`).waitFor();
    while (await figure.locator('[data-state="all"][hidden]').count()) {
      await page.keyboard.press('ArrowRight');
      await settle(page);
    }
    await page.locator(`#${name} [data-figure-state="ready"]`).waitFor();
    const [canvas, picture] = [
      await figure.locator('canvas').boundingBox(),
      await figure.locator('svg:visible').boundingBox(),
    ];
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      expect(Math.abs((canvas?.[side] ?? 0) - (picture?.[side] ?? 9)), side).toBeLessThan(1);
    }
    expect(await jumpOf(page, name), name).toBeLessThan(0.01);
  }
});

test('the data of a figure takes its place, and covers nothing else of the slide', async () => {
  const page = await openStage({ site: deck.address });
  for (const { name, steps } of await listSlides(page)) {
    await showStep(page, name, steps);
    if ((await page.locator(`#${name} figure`).count()) === 0) continue;
    await page.keyboard.press('t');
    await page.locator(`#${name} figure[data-open] table`).first().waitFor();
    await settle(page);
    const covered = await page.locator(`[id="${name}"]`).evaluate((slide) => {
      const panel = slide.querySelector('figure[data-open] .figure-data');
      const boxOf = (element: Element) => element.getBoundingClientRect();
      const { top, bottom, left, right } = panel ? boxOf(panel) : new DOMRect();
      return [...slide.querySelectorAll('.slide-title, .slide-body > :is(p, ul), h3')]
        .filter((part) => {
          const box = boxOf(part);
          return (
            box.left < right && box.right > left && box.top < bottom - 1 && box.bottom > top + 1
          );
        })
        .map((part) => part.textContent);
    });
    expect(covered, name).toEqual([]);
    await page.keyboard.press('t');
    await page.locator(`#${name} figure:not([data-open])`).first().waitFor();
  }
});

test('pointing at a datum of a series shows its value, and that nothing is published is in the table', async () => {
  const page = await openStage({ site: deck.address });
  await showStep(page, 'figure-paragraph', 0);
  const slide = page.locator('#figure-paragraph');
  const points = slide.locator('.figure-point');
  expect(await points.count()).toBe(8);
  await points.last().hover();
  expect(await slide.locator('.figure-tip:visible').innerText()).toMatch(
    /2026\s*204\sthousand riders\s*forecast/,
  );
  const rows = await slide.locator('.figure-data tbody tr').allTextContents();
  expect(rows).toContain('2020not publishednot published');
  // Each point is where its mark is.
  const [mark, picture] = [
    await points.last().boundingBox(),
    await slide.locator('svg:visible').boundingBox(),
  ];
  expect((mark?.x ?? 0) + (mark?.width ?? 0)).toBeLessThan(
    (picture?.x ?? 0) + (picture?.width ?? 0),
  );
});

test('on a phone no figure is wider than the page', async () => {
  const page = await open({ site: deck.address, viewport: PHONE });
  const wide = await page
    .locator('figure')
    .evaluateAll(
      (figures) =>
        figures.filter((figure) => figure.getBoundingClientRect().right > innerWidth).length,
    );
  expect(wide).toBe(0);
});
