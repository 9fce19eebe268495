import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle } from '../../../src/cli/browser/stage-page.ts';
import { AN_HOUR_LATER, open, openStage } from '../support/open.ts';
import { contrastsIn, differenceOf } from '../support/pixels.ts';
import { openSession } from '../support/session.ts';
import { allowLongTests } from '../support/timeouts.ts';
import { visibleTexts } from '../support/visible-text.ts';

allowLongTests();

const SCHEMES = ['light', 'dark'] as const;

/** Finds texts that have too little contrast with forced colours. */
async function expectReadable(page: Page, state: string): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await settle(page);
    const texts = await visibleTexts(page);
    expect(texts.length, `${state}, ${colorScheme}`).toBeGreaterThan(3);
    const png = await page.screenshot();
    const contrasts = await contrastsIn({ png, regions: texts.map(({ region }) => region) });
    const unreadable = texts.filter((_text, index) => (contrasts[index] ?? 1) < 4.5);
    expect(
      unreadable.map(({ text }) => text),
      `${state}, ${colorScheme}`,
    ).toEqual([]);
  }
}

/** What a key of the Stage opens: its name, the place, the key and the selector of what is shown. */
const OPENED = [
  ['a toast', 'roles', 't', '.toast:not(:empty)'],
  ['the overview', 'roles', 'o', '.tile-button:focus'],
  ['the help dialog', 'roles', '?', '.help[open]'],
  ['the share panel', 'roles', 'k', '.share[open]'],
  ['a source popover', 'volume', 'i', '.card:popover-open'],
] as const;

async function showSlide(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await page.locator(`[id="${place.split('/')[0]}"].present`).waitFor();
}

async function openFinder(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.locator('.find[open]').waitFor();
  await page.locator('.find input').fill('rigoles');
  await page.locator('.find mark').first().waitFor();
}

const FORCED = { forcedColors: 'active' } as const;

test('with forced colours every text of a slide, its controls, its tooltips, and all that a key opens has sufficient contrast', async () => {
  const page = await openStage({ at: '#volume', ...FORCED });
  await settle(page);
  // Controls are hidden three seconds after the pointer was moved, which may be before they are looked at.
  await page.clock.pauseAt(AN_HOUR_LATER);
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 300);
  await page.locator('.deck[data-pointer="moving"]').waitFor({ state: 'attached' });
  await expectReadable(page, 'a slide and its controls');
  await page.clock.resume();
  for (const [state, place, key, selector] of OPENED) {
    await showSlide(page, place);
    await page.keyboard.press(key);
    const shown = page.locator(selector).first();
    await shown.waitFor();
    await expectReadable(page, state);
    expect(await shown.isVisible(), `${state} is still open`).toBe(true);
    await page.keyboard.press('Escape');
    if (key !== 't') await shown.waitFor({ state: 'hidden' });
  }
  await openFinder(page);
  await expectReadable(page, 'the finder');
  await page.keyboard.press('Escape');
  await page.locator('.find[open]').waitFor({ state: 'hidden' });
  await showSlide(page, 'mix/1');
  await page.locator('.present .figure-point').first().focus();
  await page.locator('.present .figure-tip:visible').waitFor();
  await expectReadable(page, 'the tooltip of a figure');
});

test('with forced colours every text of the speaker page and its finder has sufficient contrast', async () => {
  const { speaker } = await openSession(FORCED);
  await expectReadable(speaker, 'the speaker page');
  await openFinder(speaker);
  await expectReadable(speaker, 'the finder of the speaker page');
});

test('with forced colours every text of the Reader and of the preflight checks has sufficient contrast', async () => {
  await expectReadable(await open({ at: '?view=reader', ...FORCED }), 'the Reader');
  const page = await open({ at: '?view=preflight', ...FORCED });
  await page.locator('.preflight-present').waitFor();
  await expectReadable(page, 'the preflight checks');
});

/** Contrast between the centre of an element and its background. */
async function contrastIn(element: Locator): Promise<number> {
  const [contrast] = await contrastsIn({
    png: await element.screenshot(),
    regions: [[0.2, 0.2, 0.6, 0.6]],
  });
  return contrast ?? 1;
}

test('a pressed button is filled, and its icon has sufficient contrast, with forced colours as well', async () => {
  const page = await openStage({ at: '#volume' });
  const pen = page.locator('.controls [data-command="pen"]');
  const pressed = page.locator('.controls [data-command="pen"][aria-pressed="true"]');
  await settle(page);
  // The drawing pad is then over the controls, which would be hidden after three seconds.
  await page.clock.pauseAt(AN_HOUR_LATER);
  await pen.hover();
  for (const [forcedColors, colorScheme] of [
    ['none', 'light'],
    ['active', 'light'],
    ['active', 'dark'],
  ] as const) {
    const colours = `forced colours: ${forcedColors}, ${colorScheme}`;
    await page.emulateMedia({ forcedColors, colorScheme });
    await settle(page);
    const before = await pen.screenshot();
    await pen.click();
    await pressed.waitFor();
    await settle(page);
    expect(await differenceOf(before, await pen.screenshot()), colours).toBeGreaterThan(0.5);
    expect(await contrastIn(pen), colours).toBeGreaterThan(4.5);
    await pen.click();
    await pressed.waitFor({ state: 'detached' });
  }
});

test('with forced colours elements over a slide have a border or an outline', async () => {
  const page = await openStage({ at: '#volume', ...FORCED });
  const expectEdge = async (selector: string) => {
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const hasEdge = await page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { borderTopWidth, borderTopColor, outlineWidth, outlineStyle, backgroundColor } =
            getComputedStyle(element);
          const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px';
          return isOutlined || (borderTopWidth !== '0px' && borderTopColor !== backgroundColor);
        });
      expect(hasEdge, `${selector}, ${colorScheme}`).toBe(true);
    }
  };
  for (const selector of ['.controls', '.view-links']) await expectEdge(selector);
  await page.keyboard.press('o');
  await page.locator('.tile-button:focus').waitFor();
  await expectEdge('.tile-button');
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await page.locator('.share[open]').waitFor();
  await expectEdge('.share');
});
