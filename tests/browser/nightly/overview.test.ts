import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle } from '../../../src/cli/browser/stage-page.ts';
import { violations } from '../support/axe.ts';
import { type OpenOptions, openStage } from '../support/open.ts';
import { currentPosition } from '../support/stage.ts';

/** Opens a Stage and its overview. */
async function openOverview(options: OpenOptions = {}): Promise<Page> {
  const page = await openStage(options);
  await page.keyboard.press('o');
  await page.locator('.tile-button:focus').waitFor();
  return page;
}

/** Number and title of the focused tile. */
const focused = (page: Page) => page.locator('.tile-button:focus .tile-caption').innerText();

test('the overview shows all slides; arrow keys move the focus, Enter goes there, Escape closes it', async () => {
  const page = await openOverview({ at: '#roles' });
  const tiles = page.locator('.slides > .slide');
  for (const tile of await tiles.all()) {
    expect(
      await tile.evaluate((slide) => slide.checkVisibility({ visibilityProperty: true })),
    ).toBe(true);
    expect(await tile.getAttribute('aria-hidden')).toBeNull();
    for (const number of await tile.locator('.slide-title a, .slide-body .fact').all()) {
      expect(await number.isVisible()).toBe(true);
    }
  }
  expect(await focused(page)).toMatch(/^4\. /);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  // Six columns, so that all are visible with their titles.
  expect(await focused(page)).toMatch(/^11\. /);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  expect(await currentPosition(page)).toEqual({
    slide: 'dates',
    hash: 'dates',
    steps: 0,
  });

  await page.keyboard.press('o');
  await page.locator('.tile-button:focus').waitFor();
  await page.keyboard.press('End');
  expect(await focused(page)).toMatch(/^16\. /);
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe('1. Le jardin');
  await page.keyboard.press('Escape');
  expect((await currentPosition(page)).slide).toBe('dates');
  const shown = await tiles.evaluateAll((slides) =>
    slides
      .filter((slide) => slide.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map(({ id }) => id),
  );
  expect(shown).toEqual(['dates']);
});

test('closing the overview restores the document', async () => {
  const page = await openStage({ at: '#volume' });
  const list = page.locator('.slides');
  await settle(page);
  const before = await list.evaluateHandle((slides) => slides.cloneNode(true));
  const isAsBefore = () => list.evaluate((slides, copy) => slides.isEqualNode(copy), before);
  await page.keyboard.press('o');
  await page.locator('.tile-button:focus').waitFor();
  expect(await isAsBefore()).toBe(false);
  await page.keyboard.press('Escape');
  expect(await isAsBefore()).toBe(true);
});

test('every tile of the overview contains its slide only', async () => {
  const page = await openOverview();
  const boxes = await page.locator('.slides > .slide').evaluateAll((slides) =>
    slides.map((slide) => {
      const { left, top } = slide.getBoundingClientRect();
      return [Math.round(left), Math.round(top), getComputedStyle(slide).position].join(' ');
    }),
  );
  expect(new Set(boxes).size).toBe(16);
  expect(boxes.every((box) => box.endsWith('relative'))).toBe(true);
});

test.each([
  [1280, 720],
  [1024, 768],
  [1920, 1080],
])(
  'at %d × %d all tiles of the overview are visible, each with its background',
  async (width, height) => {
    const page = await openOverview({ viewport: { width, height } });
    const bottoms = await page
      .locator('.tile-button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().bottom));
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(height);
    const ground = (name: string) =>
      page.locator(`#${name}`).evaluate((slide) => getComputedStyle(slide).backgroundColor);
    expect(await ground('opening')).toBe('rgb(255, 201, 60)');
    expect(await ground('volume')).toBe('rgb(250, 250, 246)');
  },
);

test.each([
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 844, height: 390 },
  { width: 640, height: 360 },
])('at $width × $height no title is cut', async (viewport) => {
  const page = await openOverview({ viewport, at: '?view=stage' });
  const wrong = await page.locator('.slides').evaluate((list) => {
    const texts = [...list.querySelectorAll<HTMLElement>('.tile-caption, .tile-act')];
    const boxes = texts.map((text) => text.getBoundingClientRect());
    const slides = Array.from(list.querySelectorAll(':scope > .slide'), (slide) =>
      slide.getBoundingClientRect(),
    );
    const meet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return texts.flatMap((text, index) => {
      const box = boxes[index] as DOMRect;
      const others = boxes.filter((_, other) => other !== index);
      return [
        ...(Number.parseFloat(getComputedStyle(text).fontSize) < 14 ? ['small'] : []),
        ...(text.scrollWidth > text.clientWidth ? ['cut'] : []),
        ...(box.left < 0 || box.right > innerWidth ? ['outside'] : []),
        ...([...others, ...slides].some((other) => meet(box, other)) ? ['covered'] : []),
      ].map((fault) => `${fault}: ${text.innerText}`);
    });
  });
  expect(wrong).toEqual([]);
  // The keyboard scrolls to the last one.
  await page.keyboard.press('End');
  const last = await page.locator('.tile-button:focus').boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
});

test('a tile is a button labelled with number and title; Tab reaches one of them', async () => {
  const page = await openOverview({ at: '#mix' });
  const list = page.getByRole('list', { name: 'Vue d’ensemble' });
  // The content of a slide is not part of its tile's label.
  const heard = list.locator('> * > :not([inert])');
  expect(await heard.evaluateAll((parts) => parts.map(({ role }) => role))).toEqual(
    Array(16).fill('listitem'),
  );
  expect(await heard.getByRole('heading').allInnerTexts()).toEqual([
    'Du canal à la citerne',
    'La citerne en 2030',
    'Le volume',
  ]);
  const here = list.getByRole('button', { name: /^6\. On sait .* part$/ });
  expect(await here.getAttribute('aria-current')).toBe('true');
  expect(await here.getByText('Vous êtes ici').isVisible()).toBe(true);
  expect(await heard.getByRole('button').count()).toBe(16);
  expect(await heard.locator('button[tabindex="0"]').count()).toBe(1);
  const outline = await here.evaluate((button) => getComputedStyle(button).outlineStyle);
  expect(outline).toBe('solid');
});

test.each(['', 'en/'])('axe reports no violations in the overview on “%s”', async (at) => {
  const page = await openOverview({ at });
  expect(await violations(page)).toEqual([]);
});

test('a click and the space bar go to the slide', async () => {
  const page = await openOverview();
  await page.getByRole('button', { name: /^6\. / }).click();
  expect((await currentPosition(page)).slide).toBe('mix');
  await page.keyboard.press('o');
  await page.locator('.tile-button:focus').waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  expect((await currentPosition(page)).slide).toBe('both');
});

test('by touch, it opens, scrolls and goes to a slide', async () => {
  const page = await openStage({ hasTouch: true, viewport: { width: 844, height: 390 } });
  // The first tap shows the controls.
  await page.touchscreen.tap(422, 195);
  await page.getByRole('button', { name: 'Vue d’ensemble' }).tap();
  await page.locator('.tile-button:focus').waitFor();
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: number[]) => {
    const [x, y] = at;
    const touchPoints = x === undefined || y === undefined ? [] : [{ x, y }];
    return session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  await touch('touchStart', 420, 300);
  for (let y = 290; y > 60; y -= 10) await touch('touchMove', 420, y);
  await touch('touchEnd');
  await page.waitForFunction(() => {
    const list = document.querySelector('.slides');
    return list !== null && list.scrollTop > 150;
  });
  // A horizontal swipe would navigate outside the overview.
  await touch('touchStart', 600, 200);
  for (let x = 590; x > 200; x -= 10) await touch('touchMove', x, 200);
  await touch('touchEnd');
  expect(await page.locator('.deck.overview').count()).toBe(1);
  await page.getByRole('button', { name: /^10\. / }).tap();
  expect((await currentPosition(page)).slide).toBe('dates');
});

test('tiles are resized with the window', async () => {
  const page = await openOverview();
  await page.setViewportSize({ width: 900, height: 500 });
  await page.waitForFunction(() => {
    const buttons = [...document.querySelectorAll('.tile-button')];
    return Math.max(...buttons.map((button) => button.getBoundingClientRect().right)) <= innerWidth;
  });
});

test('printing from the overview gives slides, all of which are in the tags of the PDF', async () => {
  const page = await openOverview({ at: '#volume' });
  const hidden = await page.evaluateHandle(() => {
    const counts: number[] = [];
    for (const event of ['beforeprint', 'afterprint'])
      addEventListener(event, () =>
        counts.push(document.querySelectorAll('.slides > [aria-hidden="true"]').length),
      );
    return counts;
  });
  await page.pdf();
  expect(await hidden.jsonValue()).toEqual([0, 15]);
  expect(await page.locator('.tile, .slide > [inert]').count()).toBe(0);
  expect((await currentPosition(page)).slide).toBe('volume');
});
