import { expect, test } from 'vitest';
import { settle, showStep } from '../../src/export/stage-page.ts';
import { open, openStage, PHONE } from './support/open.ts';
import { placeOf } from './support/stage.ts';

/** Number of pages of a PDF as Chromium writes it: its page objects are plain text. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
/** Sizes of the pages in points. */
const boxesOf = (pdf: Buffer) =>
  new Set(pdf.toString('latin1').match(/\/MediaBox\s*\[[^\]]*\]/g) ?? []);

test.each([
  ['the stage', '#facture', undefined],
  ['the stage, with the old query', '?print-pdf', undefined],
  ['the reader', '', PHONE],
])('printing from %s gives one page a slide, 1280 × 720', async (_, at, viewport) => {
  const page = await (viewport ? open({ at, viewport }) : openStage({ at }));
  await settle(page);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pagesOf(pdf)).toBe(16);
  expect([...boxesOf(pdf)]).toEqual(['/MediaBox [0 0 960 540]']);
});

test('after printing the stage is as it was', async () => {
  const page = await openStage();
  await showStep(page, 'questions', 2);
  const state = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.slides > .slide')].map((slide) => [
        slide.id,
        slide.className,
        slide.hasAttribute('hidden'),
        slide.querySelectorAll('.visible').length,
      ]),
    );
  const before = await state();
  await page.pdf({ preferCSSPageSize: true });
  expect(await state()).toEqual(before);
});

test('on paper every slide is part of the document, with all its steps', async () => {
  const page = await openStage();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.slide[hidden], .slide[aria-hidden], .slide[inert]').count()).toBe(0);
  for (const step of await page.locator('.fragment:not(.figure-step)').all()) {
    expect(await step.evaluate((text) => getComputedStyle(text).visibility)).toBe('visible');
  }
});

test('Ctrl+P waits until every figure is drawn, and prints them whole', async () => {
  const page = await openStage({
    prepare: (asked) =>
      asked.addInitScript(() => {
        window.print = () => document.documentElement.setAttribute('data-asked-to-print', '');
        // What is on the page, noted while the browser lays it out for paper.
        matchMedia('print').addEventListener('change', ({ matches }) => {
          if (!matches) return;
          const shown = [...document.querySelectorAll('figure')].map((figure) => [
            figure.querySelector('canvas')?.checkVisibility() ?? false,
            figure.querySelector('table')?.checkVisibility() ?? false,
          ]);
          document.documentElement.dataset['printed'] = JSON.stringify(shown);
        });
      }),
  });
  await page.keyboard.press('Control+p');
  await page.locator('[data-asked-to-print]').waitFor({ state: 'attached' });
  expect(await page.locator('figure[data-figure-state="mounted"] canvas').count()).toBe(5);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const printed = await page.locator('html').getAttribute('data-printed');
  expect(JSON.parse(printed ?? '[]')).toEqual(Array.from({ length: 5 }, () => [true, false]));
  // A canvas that is drawn while the browser prints is lines and letters, not a picture.
  expect(pdf.toString('latin1')).not.toContain('/Subtype /Image');
  expect((await placeOf(page)).slide).toBe('titre');
});

test.each([undefined, PHONE])('printing does not turn the view (window: %o)', async (viewport) => {
  const page = await (viewport ? open({ viewport }) : openStage());
  const view = () => page.locator('html').getAttribute('data-view');
  const before = await view();
  await page.evaluate(() => {
    addEventListener('afterprint', () => {
      document.documentElement.dataset['printedAs'] = document.documentElement.dataset['view'];
    });
  });
  await page.pdf({ preferCSSPageSize: true });
  expect(await page.locator('html').getAttribute('data-printed-as')).toBe(before);
  expect(await view()).toBe(before);
});

test('the reader is printed with its tables in the place of drawings made for a phone', async () => {
  const page = await open({ viewport: PHONE });
  await page.locator('figure').first().scrollIntoViewIfNeeded();
  await page.locator('canvas').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  for (const figure of await page.locator('figure').all()) {
    expect(await figure.locator('table').isVisible()).toBe(true);
    expect(await figure.locator('.figure-chart').isVisible()).toBe(false);
    expect(await figure.locator('.figure-toggle').isVisible()).toBe(false);
  }
});
