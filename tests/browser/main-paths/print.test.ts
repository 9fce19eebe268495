import { expect, test } from 'vitest';
import { settle, showStep } from '../../../src/cli/browser/stage-page.ts';
import { open, openStage, PHONE } from '../support/open.ts';
import { measureRegions } from '../support/pixels.ts';

/** Number of pages of a PDF as Chromium writes it: its page objects are plain text. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
/** Sizes of the pages in points. */
const boxesOf = (pdf: Buffer) =>
  new Set(pdf.toString('latin1').match(/\/MediaBox\s*\[[^\]]*\]/g) ?? []);

const WHOLE = [0, 0, 1, 1] as const;

test.each([
  ['the stage', '#volume', undefined],
  ['the stage, with the old query', '?print-pdf', undefined],
  ['the reader', '', PHONE],
])('printing from %s gives one page per slide, 1280 × 720', async (_, at, viewport) => {
  const page = await (viewport ? open({ at, viewport }) : openStage({ at }));
  await settle(page);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pagesOf(pdf)).toBe(16);
  expect([...boxesOf(pdf)]).toEqual(['/MediaBox [0 0 960 540]']);
});

test('printing leaves the Stage unchanged', async () => {
  const page = await openStage();
  await showStep(page, 'points', 2);
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

test('in print every slide is exposed to screen readers, with all its steps', async () => {
  const page = await openStage();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.slide[hidden], .slide[aria-hidden], .slide[inert]').count()).toBe(0);
  const steps = await page
    .locator('.fragment:not(.figure-step)')
    .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).visibility));
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) expect(step).toBe('visible');
});

test.each([
  ['the stage', undefined],
  ['the reader', PHONE],
])(
  'from %s, figures that were never shown are printed in their last state, as vectors and text',
  async (_, viewport) => {
    const page = await (viewport ? open({ viewport }) : openStage());
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1')).not.toContain('/Subtype /Image');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const pictures: { png: Buffer; regions: [typeof WHOLE] }[] = [];
    for (const figure of await page.locator('figure').all()) {
      const drawing = figure.locator('.figure-drawing');
      const shown = drawing.locator('svg:visible');
      expect(await shown.count()).toBe(1);
      expect(await shown.getAttribute('data-shape')).toBe('wide');
      expect(await shown.getAttribute('data-whole')).not.toBeNull();
      pictures.push({ png: await drawing.screenshot(), regions: [WHOLE] });
      expect(await figure.locator('table').isVisible()).toBe(false);
    }
    const seen = await measureRegions(pictures);
    expect(seen.length).toBeGreaterThan(0);
    for (const { painted } of seen) expect(painted).toBeGreaterThan(0.02);
  },
);

test('a figure between its steps is printed in its last state, and unchanged afterwards', async () => {
  const page = await openStage();
  await showStep(page, 'mix', 0);
  const shown = page.locator('#mix svg:visible');
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('#mix svg:visible text').allTextContents();
  expect(words.join(' ')).toContain('Citerne 75');
  await page.emulateMedia({ media: 'screen' });
  expect(await shown.getAttribute('data-state')).toBe('depart');
});

test.each([undefined, PHONE])(
  'printing does not switch the view (window: %o)',
  async (viewport) => {
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
  },
);

test.each([
  ['the stage', undefined],
  ['the reader', PHONE],
])('from %s, a slide with “pages: steps” is printed as a page per step', async (_, viewport) => {
  const page = await (viewport ? open({ viewport }) : openStage());
  // The Stage pre-renders neighbours in idle time.
  const laidOut = page.locator('.deck[data-rendered-around="opening"]');
  if (!viewport) await laidOut.waitFor({ state: 'attached' });
  const document = () =>
    page
      .locator('.slides > .slide')
      .evaluateAll((slides) =>
        slides.map(({ id, className, innerHTML }) => [id, className, innerHTML]),
      );
  await page.locator('#volume').evaluate((slide) => {
    slide.dataset['pages'] = 'steps';
  });
  const before = await document();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const texts = await page
    .locator('.slide:has(figure[data-figure="volumes"])')
    .evaluateAll((slides) =>
      slides.map((slide) => ({
        id: slide.id,
        drawn: [...slide.querySelectorAll<SVGElement>('svg.figure-picture')]
          .filter((picture) => picture.checkVisibility({ visibilityProperty: true }))
          .map((picture) => picture.textContent?.includes('20\u00A0Ml')),
      })),
    );
  expect(texts).toEqual([
    { id: 'volume', drawn: [false] },
    { id: '', drawn: [true] },
  ]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  expect(await document()).toEqual(before);
});

test.each([
  ['the Stage', undefined],
  ['the Reader', PHONE],
])('from %s, each step page shows as many fragments as its step', async (_, viewport) => {
  const page = await (viewport ? open({ viewport }) : openStage());
  const laidOut = page.locator('.deck[data-rendered-around="opening"]');
  if (!viewport) await laidOut.waitFor({ state: 'attached' });
  await page.evaluate(() => {
    document.documentElement.dataset['pages'] = 'steps';
  });
  const count = await page.locator('#points .fragment').count();
  expect(count).toBeGreaterThan(1);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const visible = await page
    .locator('#points, #points ~ .continued:has(.fragment)')
    .evaluateAll((pages) =>
      pages.map(
        (it) =>
          [...it.querySelectorAll('.fragment')].filter((fragment) =>
            fragment.checkVisibility({ visibilityProperty: true }),
          ).length,
      ),
    );
  expect(visible.slice(0, count + 1)).toEqual(Array.from({ length: count + 1 }, (__, i) => i));
  expect(await page.locator('.slide[aria-hidden]').count()).toBe(0);
});

test('an export can request a page per step of all slides', async () => {
  const page = await openStage();
  await page.evaluate(() => {
    document.documentElement.dataset['pages'] = 'steps';
  });
  const steps = await page.locator('.slides .fragment').count();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesOf(pdf)).toBe(16 + steps);
});
