import { expect, test } from 'vitest';
import { open, openStage, PHONE } from './support/open.ts';
import { settle, showWhole } from './support/stage.ts';

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
  await settle(page).catch(() => {});
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pagesOf(pdf)).toBe(16);
  expect([...boxesOf(pdf)]).toEqual(['/MediaBox [0 0 960 540]']);
});

test('after printing the stage is as it was', async () => {
  const page = await openStage();
  await showWhole(page, 'questions', 2);
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
