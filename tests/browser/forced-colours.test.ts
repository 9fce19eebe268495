import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle } from '../../src/cli/browser/stage-page.ts';
import { type OpenOptions, open, openStage } from './support/open.ts';
import { contrastsIn, differenceOf } from './support/pixels.ts';
import { openSession } from './support/session.ts';
import { visibleTexts } from './support/visible-text.ts';

/** Opens the Stage, presses keys and waits until an element is visible. */
const stageWith =
  (selector: string, ...keys: readonly string[]) =>
  async (options: OpenOptions): Promise<Page> => {
    const page = await openStage({ at: '#roles', ...options });
    for (const key of keys) await page.keyboard.press(key);
    await page.locator(selector).first().waitFor();
    return page;
  };

async function openFinder(page: Page): Promise<Page> {
  await page.locator('.find[open]').waitFor();
  await page.locator('.find input').fill('rigoles');
  await page.locator('.find mark').first().waitFor();
  return page;
}

/** Opens each state of the user interface that is tested. */
const STATES: Readonly<Record<string, (options: OpenOptions) => Promise<Page>>> = {
  'a slide and its controls': async (options) => {
    const page = await openStage({ at: '#volume', ...options });
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 300);
    await page.locator('.deck[data-pointer="moving"]').waitFor({ state: 'attached' });
    return page;
  },
  'a toast': stageWith('.toast:not(:empty)', 't'),
  'the overview': stageWith('.tile-button:focus', 'o'),
  'the help dialog': stageWith('.help[open]', '?'),
  'the share panel': stageWith('.share[open]', 'k'),
  'a source popover': async (options) =>
    stageWith('.card:popover-open', 'i')({ at: '#volume', ...options }),
  'the finder': async (options) => openFinder(await stageWith('.find[open]', 'g')(options)),
  'the tooltip of a figure': async (options) => {
    const page = await openStage({ at: '#mix/1', ...options });
    await page.locator('.present .figure-point').first().focus();
    await page.locator('.present .figure-tip:visible').waitFor();
    return page;
  },
  'the Reader': (options) => open({ at: '?view=reader', ...options }),
  'the speaker page': async (options) => (await openSession(options)).speaker,
  'the finder of the speaker page': async (options) => {
    const { speaker } = await openSession(options);
    await speaker.keyboard.press('g');
    return openFinder(speaker);
  },
  'the preflight checks': async (options) => {
    const page = await open({ at: '?view=preflight', ...options });
    await page.locator('.preflight-present').waitFor();
    return page;
  },
};

const SCHEMES = ['light', 'dark'] as const;

test.each(
  SCHEMES.flatMap((scheme) => Object.keys(STATES).map((state) => [scheme, state] as const)),
)(
  'with forced colours (%s) every text of %s has sufficient contrast',
  async (colorScheme, state) => {
    const page = await STATES[state]?.({ forcedColors: 'active', colorScheme });
    if (!page) throw new Error(`Unknown state “${state}”.`);
    await settle(page);
    const texts = await visibleTexts(page);
    expect(texts.length).toBeGreaterThan(3);
    const png = await page.screenshot();
    const contrasts = await contrastsIn(page, { png, regions: texts.map(({ region }) => region) });
    const unreadable = texts.filter((_text, index) => (contrasts[index] ?? 1) < 4.5);
    expect(unreadable.map(({ text }) => text)).toEqual([]);
  },
);

/** Contrast between the centre of an element and its background. */
async function contrastIn(element: Locator): Promise<number> {
  const [contrast] = await contrastsIn(element.page(), {
    png: await element.screenshot(),
    regions: [[0.2, 0.2, 0.6, 0.6]],
  });
  return contrast ?? 1;
}

test.each([
  ['none', 'light'],
  ['active', 'light'],
  ['active', 'dark'],
] as const)(
  'a pressed button is filled, and its icon has sufficient contrast (forced colours: %s, %s)',
  async (forcedColors, colorScheme) => {
    const page = await openStage({ at: '#volume', forcedColors, colorScheme });
    const pen = page.locator('.controls [data-command="pen"]');
    await pen.hover();
    await settle(page);
    const before = await pen.screenshot();
    await pen.click();
    await page.locator('.controls [data-command="pen"][aria-pressed="true"]').waitFor();
    await settle(page);
    expect(await differenceOf(page, before, await pen.screenshot())).toBeGreaterThan(0.5);
    expect(await contrastIn(pen)).toBeGreaterThan(4.5);
  },
);

test.each(SCHEMES)(
  'with forced colours (%s) elements over a slide have a border or an outline',
  async (colorScheme) => {
    const page = await openStage({ at: '#volume', forcedColors: 'active', colorScheme });
    const hasEdge = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { borderTopWidth, borderTopColor, outlineWidth, outlineStyle, backgroundColor } =
            getComputedStyle(element);
          const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px';
          return isOutlined || (borderTopWidth !== '0px' && borderTopColor !== backgroundColor);
        });
    for (const selector of ['.controls', '.view-links'])
      expect(await hasEdge(selector), selector).toBe(true);
    await page.keyboard.press('o');
    await page.locator('.tile-button:focus').waitFor();
    expect(await hasEdge('.tile-button')).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('k');
    await page.locator('.share[open]').waitFor();
    expect(await hasEdge('.share')).toBe(true);
  },
);
