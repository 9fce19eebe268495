import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle } from '../../src/cli/browser/stage-page.ts';
import { type OpenOptions, open, openStage } from './support/open.ts';
import { contrastsIn, differenceOf } from './support/pixels.ts';
import { openSession } from './support/session.ts';
import { visibleTexts } from './support/visible-text.ts';

/** Opens the Stage, and presses keys until something is shown. */
const stageWith =
  (shown: string, ...keys: readonly string[]) =>
  async (opening: OpenOptions): Promise<Page> => {
    const page = await openStage({ at: '#acteurs', ...opening });
    for (const key of keys) await page.keyboard.press(key);
    await page.locator(shown).first().waitFor();
    return page;
  };

async function openFinder(page: Page): Promise<Page> {
  await page.locator('.find[open]').waitFor();
  await page.locator('.find input').fill('micro');
  await page.locator('.find mark').first().waitFor();
  return page;
}

/** What is read, and how it is opened. */
const PLACES: Readonly<Record<string, (opening: OpenOptions) => Promise<Page>>> = {
  'a slide and its controls': async (opening) => {
    const page = await openStage({ at: '#facture', ...opening });
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 300);
    await page.locator('.deck[data-pointer="moving"]').waitFor({ state: 'attached' });
    return page;
  },
  'a notice': stageWith('.toast:not(:empty)', 't'),
  'the overview': stageWith('.tile-button:focus', 'o'),
  'the help': stageWith('.help[open]', '?'),
  'the panel that shares': stageWith('.share[open]', 'k'),
  'a card of a source': async (opening) =>
    stageWith('.card:popover-open', 'i')({ at: '#facture', ...opening }),
  'the finder': async (opening) => openFinder(await stageWith('.find[open]', 'g')(opening)),
  'what a point of a figure tells': async (opening) => {
    const page = await openStage({ at: '#bascule/1', ...opening });
    await page.locator('.present .figure-point').first().focus();
    await page.locator('.present .figure-tip:visible').waitFor();
    return page;
  },
  'the Reader': (opening) => open({ at: '?view=reader', ...opening }),
  'the page of the speaker': async (opening) => (await openSession(opening)).speaker,
  'the finder of the speaker': async (opening) => {
    const { speaker } = await openSession(opening);
    await speaker.keyboard.press('g');
    return openFinder(speaker);
  },
  'the checks': async (opening) => {
    const page = await open({ at: '?view=preflight', ...opening });
    await page.locator('.preflight-present').waitFor();
    return page;
  },
};

const SCHEMES = ['light', 'dark'] as const;

test.each(
  SCHEMES.flatMap((scheme) => Object.keys(PLACES).map((place) => [scheme, place] as const)),
)('in forced colours, %s, all that is written can be read: %s', async (colorScheme, place) => {
  const page = await PLACES[place]?.({ forcedColors: 'active', colorScheme });
  if (!page) throw new Error(`There is no place ${place}.`);
  await settle(page);
  const texts = await visibleTexts(page);
  expect(texts.length).toBeGreaterThan(3);
  const png = await page.screenshot();
  const contrasts = await contrastsIn(page, { png, regions: texts.map(({ region }) => region) });
  const unread = texts.filter((_text, index) => (contrasts[index] ?? 1) < 4.5);
  expect(unread.map(({ text }) => text)).toEqual([]);
});

/** The least contrast between what lies in the middle of a part of the page and its ground. */
async function contrastIn(part: Locator): Promise<number> {
  const [seen] = await contrastsIn(part.page(), {
    png: await part.screenshot(),
    regions: [[0.2, 0.2, 0.6, 0.6]],
  });
  return seen ?? 1;
}

test.each([
  ['none', 'light'],
  ['active', 'light'],
  ['active', 'dark'],
] as const)(
  'a pressed button is filled, and its sign seen (forced colours: %s, %s)',
  async (forcedColors, colorScheme) => {
    const page = await openStage({ at: '#facture', forcedColors, colorScheme });
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
  'in forced colours, %s, what lies over a slide has an edge',
  async (colorScheme) => {
    const page = await openStage({ at: '#facture', forcedColors: 'active', colorScheme });
    const edge = (part: string) =>
      page
        .locator(part)
        .first()
        .evaluate((seen) => {
          const { borderTopWidth, borderTopColor, outlineWidth, outlineStyle, backgroundColor } =
            getComputedStyle(seen);
          const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px';
          return isOutlined || (borderTopWidth !== '0px' && borderTopColor !== backgroundColor);
        });
    for (const part of ['.controls', '.view-links']) expect(await edge(part), part).toBe(true);
    await page.keyboard.press('o');
    await page.locator('.tile-button:focus').waitFor();
    expect(await edge('.tile-button')).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('k');
    await page.locator('.share[open]').waitFor();
    expect(await edge('.share')).toBe(true);
  },
);
