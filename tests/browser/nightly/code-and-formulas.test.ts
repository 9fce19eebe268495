import { PDFName } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { settle, showStep } from '../../../src/cli/browser/stage-page.ts';
import { complete } from '../../../src/cli/pdf/complete.ts';
import { fontsIn } from '../../../src/cli/pdf/fonts.ts';
import { structureOf } from '../../../src/cli/pdf/structure.ts';
import { violations } from '../support/axe.ts';
import { buildFixtureDeck, type FixtureDeck } from '../support/fixture-deck.ts';
import { open, openStage, PHONE } from '../support/open.ts';
import { measureRegions } from '../support/pixels.ts';
import { openPdf, print, textAt } from '../support/printed.ts';
import { openSession } from '../support/session.ts';
import { layoutProblems, slideProblems } from '../support/slide-problems.ts';

const FIXTURES = ['code', 'code-columns', 'code-limits', 'formulas', 'formulas-more'];

let deck: FixtureDeck;
beforeAll(async () => {
  deck = await buildFixtureDeck(FIXTURES);
});
afterAll(() => deck.close());

/** The numbers of the lines of code that are not dimmed, for each code block in an element. */
function litLines(page: Page, within: string): Promise<string[][]> {
  return page.locator(`${within} .code-block`).evaluateAll((blocks) =>
    blocks.map((block) => {
      const unlit = document.createElement('span');
      unlit.style.color = 'var(--unlit)';
      block.append(unlit);
      const { color } = getComputedStyle(unlit);
      unlit.remove();
      const lines = [...block.querySelectorAll<HTMLElement>('.code-line')];
      return lines
        .filter((line) => getComputedStyle(line).color !== color)
        .map((line) => line.dataset['line'] ?? '');
    }),
  );
}
const NINE = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
/** The lit lines of the fixture “code” at each step. */
const LIT = [['1'], ['2', '3'], ['5', '7'], NINE];

test('nothing on the slides is cut, covered or too small, in any step and view', async () => {
  const page = await openStage({ site: deck.address });
  expect(await layoutProblems(page)).toEqual([]);
});

test('on the Stage each step lights its lines, and every slide is legible and accessible', async () => {
  const page = await openStage({ site: deck.address });
  expect(await slideProblems(page)).toEqual({});
  for (const [step, lines] of LIT.entries()) {
    await showStep(page, 'code', step);
    expect(await litLines(page, '#code .slide-body'), `step ${step}`).toEqual([lines]);
  }
  await page.keyboard.press('ArrowLeft');
  expect(await litLines(page, '#code .slide-body')).toEqual([LIT[2]]);
  expect(await litLines(page, '#code-columns .slide-body')).toEqual([
    ['25', '26', '27', '28', '29'],
    ['26'],
  ]);
});

/** The part of an area that is painted. @param area in pixels of the window */
async function painted(page: Page, clip: { x: number; y: number; width: number; height: number }) {
  const png = await page.screenshot({ clip });
  return (await measureRegions([{ png, regions: [[0, 0, 1, 1]] }]))[0]?.painted;
}

test('braces are painted below all of their sum, and little space is left after a root', async () => {
  const page = await openStage({ site: deck.address, at: '#formulas-more' });
  await settle(page);
  expect(await page.evaluate(() => document.fonts.check('32px "STIX Two Math"', '√'))).toBe(true);
  const sum = await page.locator('.present munder > mrow').first().boundingBox();
  if (!sum) throw new Error('There is no sum.');
  // Chromium paints the brace only in the tiles of a narrower one, unless math.css makes it look further.
  const y = sum.y + sum.height;
  const [width, height] = [sum.width / 8, sum.height];
  expect(await painted(page, { x: sum.x, y, width, height })).toBeGreaterThan(0.02);
  const right = { x: sum.x + sum.width - width, y, width, height };
  expect(await painted(page, right)).toBeGreaterThan(0.02);

  await showStep(page, 'formulas', 0);
  const space = await page
    .locator('.present p .formula-unit')
    .first()
    .evaluate((unit) => {
      const root = unit.querySelector('msqrt') as Element;
      const end = root.lastElementChild?.lastElementChild?.getBoundingClientRect().right ?? 0;
      const range = document.createRange();
      range.selectNodeContents(unit.lastChild as Node);
      const { fontSize } = getComputedStyle(root);
      return (range.getBoundingClientRect().left - end) / Number.parseFloat(fontSize);
    });
  expect(space).toBeGreaterThan(-0.05);
  expect(space).toBeLessThan(0.25);
});

test('the Reader dims no line, and long code and formulas scroll with the keyboard', async () => {
  const page = await open({
    site: deck.address,
    at: '?view=reader',
    viewport: PHONE,
    colorScheme: 'dark',
  });
  await page.locator('[data-view-ready="reader"]').waitFor({ state: 'attached' });
  expect(await litLines(page, '#code .slide-body')).toEqual([NINE]);
  expect(await violations(page)).toEqual([]);
  for (const box of ['#code .slide-body .code-block', '#formulas .slide-body .formula']) {
    await page.locator(box).first().focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() =>
        page
          .locator(box)
          .first()
          .evaluate((it) => it.scrollLeft),
      )
      .toBeGreaterThan(0);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
});

test('without scripts the Reader shows code and formulas', async () => {
  const page = await open({ site: deck.address, javaScriptEnabled: false, viewport: PHONE });
  await page.getByText('Greets everyone whose name is known.').waitFor();
  expect(await litLines(page, '#code .slide-body')).toEqual([NINE]);
  const root = page.locator('#formulas .slide-body msqrt').first();
  expect((await root.boundingBox())?.height).toBeGreaterThan(15);
});

test('a page per step is printed with its lit lines, formulas with their alternatives, in the deck’s fonts', async () => {
  const page = await open({ site: deck.address, at: '?view=reader' });
  await page.locator('[data-view-ready="reader"]').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  expect(await litLines(page, '#code .slide-body')).toEqual([NINE]);
  expect(await litLines(page, '#code-limits .slide-body')).toEqual([['99']]);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const pages = page.locator('.slide:has(.code-step[data-code-step="3"])');
  const lit = await Promise.all(
    LIT.map(async (_, step) => {
      await pages
        .nth(step)
        .evaluate((slide, name) => slide.setAttribute('data-step-page', name), `${step}`);
      return (await litLines(page, `[data-step-page="${step}"] .slide-body`))[0];
    }),
  );
  expect(lit).toEqual(LIT);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });

  const { bytes, known } = await print(page);
  // The slide of three steps has a page for each, as its front matter says.
  const completed = await complete(bytes, known);
  expect(completed).toMatchObject({ pages: FIXTURES.length + 4, remarks: [] });
  const pdf = await openPdf(completed.bytes);
  const formulas = structureOf(pdf).filter(({ type }) => type === 'Formula');
  const alternatives = formulas.map(({ dict }) => textAt(dict, 'Alt'));
  expect(alternatives).toEqual(
    await page
      .locator('.slide > :not(.notes) math')
      .evaluateAll((all) => all.map((math) => math.getAttribute('alttext'))),
  );
  expect(alternatives.length).toBeGreaterThan(8);
  const fonts = fontsIn(pdf).map((font) => String(font.get(PDFName.of('BaseFont'))));
  expect(fonts.join()).toMatch(/SourceCodePro/);
  expect(fonts.join()).toMatch(/STIXTwoMath/);
});

test('the speaker page previews the lit lines, and its notes have code and formulas', async () => {
  const { stage, speaker } = await openSession({ site: deck.address, at: '#code' });
  await stage.keyboard.press('ArrowRight');
  await speaker.locator('[data-place="code/1"]').waitFor();
  expect(await litLines(speaker, '.speaker-current')).toEqual([LIT[1]]);
  expect(await litLines(speaker, '.speaker-next')).toEqual([LIT[2]]);
  await speaker.locator('.speaker-notes-text .code-constant', { hasText: 'undefined' }).waitFor();
  await showStep(stage, 'formulas', 0);
  await speaker.locator('.speaker-notes-text .formula math').waitFor();
});

test('a deck without code and formulas has no byte of their styles and fonts', async () => {
  const site = inject('site');
  const page = await (await fetch(site)).text();
  const worker = await (await fetch(`${site}service-worker.js`)).text();
  const fonts =
    worker.match(/assets\/[\w-]+\.woff2/g)?.map((path) => path.replace(/-.*/, '')) ?? [];
  expect(fonts.sort()).toEqual(['assets/display', 'assets/label', 'assets/text']);
  for (const text of [page, worker]) {
    expect(text).not.toMatch(
      /code-(?:line|block|step)|Source Code|STIX|mathml|<math|math[[{>.]|formula-unit/i,
    );
  }
});
