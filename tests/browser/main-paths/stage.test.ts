import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { AN_HOUR_LATER, openStage } from '../support/open.ts';
import { currentPosition } from '../support/stage.ts';

const inFullScreen = (page: Page, on: boolean) =>
  page.waitForFunction((wanted) => (document.fullscreenElement !== null) === wanted, on);

test.each([
  ['b', 'Écran noir', 'rgb(0, 0, 0)'],
  ['.', 'Écran noir', 'rgb(0, 0, 0)'],
  ['w', 'Écran blanc', 'rgb(255, 255, 255)'],
  [',', 'Écran blanc', 'rgb(255, 255, 255)'],
])('%s starts a blackout, and any key or a click ends it', async (key, name, colour) => {
  const page = await openStage();
  const blackout = page.getByRole('dialog', { name });
  await page.keyboard.press(key);
  expect(await blackout.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
  expect(await blackout.evaluate((drawn) => getComputedStyle(drawn).backgroundColor)).toBe(colour);
  expect(await page.locator(':focus').innerText()).toBe(
    `${name}. Appuyez sur une touche ou cliquez pour reprendre.`,
  );
  for (const lifting of ['ArrowRight', 'PageDown', 'Space', 'Enter', 'Escape', key]) {
    await page.keyboard.press(lifting);
    expect(await blackout.isVisible(), lifting).toBe(false);
    expect((await currentPosition(page)).slide, lifting).toBe('opening');
    await page.keyboard.press(key);
  }
  await blackout.click();
  expect(await blackout.isVisible()).toBe(false);
});

test('a blackout can change its colour, and its message changes, too', async () => {
  const page = await openStage();
  await page.keyboard.press('b');
  await page.keyboard.press('w');
  expect(await page.getByRole('dialog', { name: 'Écran blanc' }).isVisible()).toBe(true);
  expect(await page.locator(':focus').innerText()).toContain('Écran blanc.');
  await page.keyboard.press('.');
  expect(await page.getByRole('dialog', { name: 'Écran noir' }).isVisible()).toBe(true);
  await page.keyboard.press('b');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('keys of the browser and the machine do not end the blackout', async () => {
  const page = await openStage();
  await page.keyboard.press('b');
  for (const key of ['Shift', 'Control', 'Control+c', 'Alt+x', 'CapsLock', 'F8']) {
    await page.keyboard.press(key);
    expect(await page.locator('.blackout').isVisible(), key).toBe(true);
  }
});

test('a key that is held down ends the blackout and does not navigate behind it', async () => {
  const page = await openStage();
  await page.keyboard.press('w');
  for (let held = 0; held < 4; held++) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  expect(await page.locator('.blackout').isVisible()).toBe(false);
  expect((await currentPosition(page)).slide).toBe('opening');
  await page.keyboard.press('ArrowRight');
  expect((await currentPosition(page)).slide).not.toBe('opening');
});

test('the blackout covers open panels, and the focus is restored', async () => {
  const page = await openStage({ at: '#volume' });
  await page.keyboard.press('i');
  await page.locator('[popover]:popover-open').waitFor();
  await page.keyboard.press('b');
  expect(await page.locator('[popover]:popover-open').count()).toBe(0);
  await page.keyboard.press('b');
  // A closed dialog loses the focus a frame later.
  await page.waitForFunction(() => !document.activeElement?.closest('.blackout'));

  await page.keyboard.press('o');
  await page.locator('.tile-button:focus').waitFor();
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  expect(await page.locator('.blackout').isVisible()).toBe(false);
  // The key has only ended the blackout.
  expect(await page.locator('.deck.overview').count()).toBe(1);
  expect(await page.locator('.tile-button:focus').innerText()).toMatch(/^12\./);
});

test('f toggles full screen, and the button shows the state', async () => {
  const page = await openStage();
  const button = page.getByRole('button', { name: 'Plein écran' });
  const iconPath = () => button.locator('path').getAttribute('d');
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  const enter = await iconPath();
  await page.keyboard.press('f');
  await inFullScreen(page, true);
  await page.locator('[aria-pressed="true"]').waitFor({ state: 'attached' });
  expect(await iconPath()).not.toBe(enter);
  await page.keyboard.press('f');
  await inFullScreen(page, false);
  await page.locator('[aria-pressed="false"]').waitFor({ state: 'attached' });
  expect(await iconPath()).toBe(enter);
  await button.click();
  await inFullScreen(page, true);
  // After a click on a button, keys still navigate.
  await page.keyboard.press('b');
  expect(await page.locator('.blackout').isVisible()).toBe(true);
});

test('if the browser refuses full screen, a message says so', async () => {
  const page = await openStage({
    prepare: (asked) =>
      asked.addInitScript(() => {
        Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
      }),
  });
  await page.keyboard.press('f');
  await page.getByText('Ce navigateur refuse le plein écran.').waitFor();
});

test('a browser without full screen gets no button for it', async () => {
  const page = await openStage({
    prepare: (asked) =>
      asked.addInitScript(() => {
        Reflect.deleteProperty(Element.prototype, 'requestFullscreen');
      }),
  });
  expect(await page.locator('[data-command="fullScreen"]').count()).toBe(0);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Aide' });
  await help.waitFor();
  expect(await help.innerText()).not.toContain('Plein écran');
});

/** Calls of a stubbed browser API, as a test reads them. */
interface Asked extends Window {
  asked: string[];
  takeBack(): void;
}

/** Records all wake lock requests of a page, refused ones included. */
const noteLocks = (refused: boolean) => (page: Page) =>
  page.addInitScript((refuse) => {
    const asked: string[] = [];
    let last = new EventTarget();
    const request = async () => {
      asked.push(refuse ? 'refused' : 'on');
      if (refuse) throw new DOMException('battery', 'NotAllowedError');
      const lock = Object.assign(new EventTarget(), {
        async release() {
          asked.push('off');
          lock.dispatchEvent(new Event('release'));
        },
      });
      last = lock;
      return lock;
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    const takeBack = () => last.dispatchEvent(new Event('release'));
    Object.assign(window, { asked, takeBack });
  }, refused);

const locksAre = (page: Page, ...wanted: string[]) =>
  page.waitForFunction((list) => (window as unknown as Asked).asked.join() === list.join(), wanted);

test('the wake lock is held from the first step until ten minutes after the last input', async () => {
  const page = await openStage({ prepare: noteLocks(false) });
  await page.mouse.move(100, 100);
  await locksAre(page);
  await page.keyboard.press('ArrowRight');
  await locksAre(page, 'on');
  await page.keyboard.press('ArrowRight');
  await page.clock.fastForward('09:00');
  await page.mouse.move(200, 200);
  await page.clock.fastForward('09:00');
  await locksAre(page, 'on');
  await page.clock.fastForward('02:00');
  await locksAre(page, 'on', 'off');
  await page.keyboard.press('ArrowRight');
  await locksAre(page, 'on', 'off', 'on');
});

test('in full screen the wake lock is held without any input', async () => {
  const page = await openStage({ prepare: noteLocks(false) });
  await page.keyboard.press('f');
  await locksAre(page, 'on');
  await page.clock.fastForward('03:00:00');
  await locksAre(page, 'on');
  await page.keyboard.press('f');
  await locksAre(page, 'on', 'off');
});

test('a wake lock that the browser has released is requested again when the page is visible again', async () => {
  const page = await openStage({ prepare: noteLocks(false) });
  await page.keyboard.press('ArrowRight');
  await locksAre(page, 'on');
  await page.evaluate(() => {
    (window as unknown as Asked).takeBack();
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await locksAre(page, 'on', 'on');
});

test('leaving the Stage releases the wake lock', async () => {
  const page = await openStage({ prepare: noteLocks(false) });
  await page.keyboard.press('ArrowRight');
  await locksAre(page, 'on');
  await page.setViewportSize({ width: 390, height: 844 });
  await locksAre(page, 'on', 'off');
});

test('a wake lock that is granted after the Stage was left is released', async () => {
  const page = await openStage({ prepare: noteLocks(false) });
  await page.evaluate(() => {
    const { wakeLock } = navigator;
    const request = wakeLock.request.bind(wakeLock);
    wakeLock.request = () =>
      new Promise((resolve) => {
        Object.assign(window, { grant: () => resolve(request()) });
      });
  });
  await page.keyboard.press('ArrowRight');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  await locksAre(page);
  await page.evaluate(() => (window as unknown as { grant(): void }).grant());
  await locksAre(page, 'on', 'off');
});

test('a refused wake lock is requested again at the next step, and no message is shown', async () => {
  const page = await openStage({ prepare: noteLocks(true) });
  await page.keyboard.press('ArrowRight');
  await locksAre(page, 'refused');
  await page.keyboard.press('ArrowRight');
  await locksAre(page, 'refused', 'refused');
  expect(await page.locator('.toast').innerText()).toBe('');
});

const cursorAt = (page: Page, x: number, y: number) =>
  page.evaluate(
    ([left, top]) => getComputedStyle(document.elementFromPoint(left, top) ?? document.body).cursor,
    [x, y] as const,
  );
const buttonsShow = (page: Page, on: boolean) =>
  page.waitForFunction(
    (opacity) =>
      [...document.querySelectorAll('.controls, .view-links')].every(
        (part) => getComputedStyle(part).opacity === opacity,
      ),
    on ? '1' : '0',
  );

test('the cursor and the buttons are hidden after three seconds without a movement', async () => {
  const page = await openStage({ at: '#volume' });
  const box = await page.locator('[data-command="next"]').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20];
  await page.clock.pauseAt(AN_HOUR_LATER);
  for (const [left, top] of [
    [640, 300],
    [640, 690],
    [x, y],
  ] as const) {
    await page.mouse.move(left, top);
    await buttonsShow(page, true);
    expect(await cursorAt(page, left, top)).not.toBe('none');
    await page.clock.fastForward(2500);
    await buttonsShow(page, true);
    await page.clock.fastForward(1000);
    await buttonsShow(page, false);
    expect(await cursorAt(page, left, top)).toBe('none');
  }
  await page.mouse.move(x, y + 1);
  await buttonsShow(page, true);
});

test('a cursor that has not moved since the page was opened is hidden after three seconds', async () => {
  const page = await openStage({ at: '#volume' });
  await page.clock.pauseAt(AN_HOUR_LATER);
  await page.waitForFunction(
    () => getComputedStyle(document.elementFromPoint(640, 300) as Element).cursor === 'none',
  );
});

test('a focused button stays visible', async () => {
  const page = await openStage();
  await page.getByRole('button', { name: 'Aide' }).focus();
  await page.keyboard.press('Shift+Tab');
  await page.clock.fastForward(5000);
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('.controls') as Element).opacity === '1',
  );
});

test('by touch, a tap shows the buttons without pressing one, and they are hidden again', async () => {
  const page = await openStage({ hasTouch: true, isMobile: true });
  const box = await page.locator('[data-command="next"]').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20];
  await page.clock.pauseAt(AN_HOUR_LATER);
  await page.touchscreen.tap(x, y);
  await buttonsShow(page, true);
  expect((await currentPosition(page)).slide).toBe('opening');
  await page.touchscreen.tap(x, y);
  await page.clock.resume();
  expect((await currentPosition(page)).slide).not.toBe('opening');
  await page.clock.fastForward(3500);
  await buttonsShow(page, false);
});

/** Position of a point of the slide in the window, in whole pixels. */
const pointOf = (page: Page, at: { x: number; y: number }) =>
  page.locator('.slides > .present').evaluate((slide, { x, y }) => {
    const { left, top, width, height } = slide.getBoundingClientRect();
    return [Math.round(left + x * width), Math.round(top + y * height)];
  }, at);

test.each([
  [1280, 720],
  [1024, 768],
])(
  'at %d × %d, z enlarges the point under the pointer, which keeps its place',
  async (width, height) => {
    const page = await openStage({ at: '#volume', viewport: { width, height } });
    const slide = page.locator('#volume');
    const before = await slide.boundingBox();
    if (!before) throw new Error('The slide is not there.');
    const spot = { x: 0.25, y: 0.75 };
    const [x = 0, y = 0] = await pointOf(page, spot);
    await page.mouse.move(x, y);
    await page.keyboard.press('z');
    expect((await slide.boundingBox())?.width).toBeCloseTo(2.5 * before.width, 0);
    const moved = await pointOf(page, spot);
    expect(Math.abs((moved[0] ?? 0) - x)).toBeLessThanOrEqual(1);
    expect(Math.abs((moved[1] ?? 0) - y)).toBeLessThanOrEqual(1);
    expect(
      await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth, scrollHeight];
      }),
    ).toEqual([width, height]);

    // The zoom point follows the pointer.
    const corner = { x: 1, y: 1 };
    await page.mouse.move(before.x + before.width - 1, before.y + before.height - 1);
    const [right = 0, bottom = 0] = await pointOf(page, corner);
    expect(Math.abs(right - before.x - before.width)).toBeLessThanOrEqual(2);
    expect(Math.abs(bottom - before.y - before.height)).toBeLessThanOrEqual(2);

    await page.keyboard.press('z');
    expect(await slide.boundingBox()).toEqual(before);
  },
);

test('Alt and a click enlarge that point without following a link', async () => {
  const page = await openStage({ at: '#volume' });
  await page
    .locator('#volume .slide-title a')
    .first()
    .click({ modifiers: ['Alt'] });
  await page.locator('.deck.zoomed').waitFor({ state: 'attached' });
  expect(await page.locator('[popover]:popover-open').count()).toBe(0);
  await page.locator('#volume .slide-title').click({ modifiers: ['Alt'] });
  expect(await page.locator('.deck.zoomed').count()).toBe(0);
});

test('without a pointer z enlarges the middle, and Shift with an arrow key pans', async () => {
  const page = await openStage({ at: '#volume' });
  const left = async () => (await page.locator('#volume').boundingBox())?.x ?? 0;
  await page.keyboard.press('z');
  expect(await left()).toBeCloseTo(-0.5 * 1.5 * 1280, 0);
  await page.keyboard.press('Shift+ArrowRight');
  expect(await left()).toBeCloseTo(-0.6 * 1.5 * 1280, 0);
  for (let press = 0; press < 12; press++) await page.keyboard.press('Shift+ArrowLeft');
  expect(await left()).toBeCloseTo(0, 0);
});

test('after the pointer has left the window z enlarges the middle, and a finger does not move what is enlarged', async () => {
  const page = await openStage({ at: '#volume' });
  const left = async () => (await page.locator('#volume').boundingBox())?.x ?? 0;
  await page.mouse.move(200, 200);
  await page.evaluate(() => {
    document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
  });
  await page.keyboard.press('z');
  expect(await left()).toBeCloseTo(-0.5 * 1.5 * 1280, 0);
  await page.evaluate(() => {
    const finger = { pointerType: 'touch', clientX: 200, clientY: 200, bubbles: true };
    document.body.dispatchEvent(new PointerEvent('pointermove', finger));
  });
  expect(await left()).toBeCloseTo(-0.5 * 1.5 * 1280, 0);
});

test('Escape closes a dialog and leaves the slide enlarged', async () => {
  const page = await openStage({ at: '#volume' });
  await page.keyboard.press('z');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Aide' });
  await help.waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  expect(await page.locator('.deck.zoomed').count()).toBe(1);
});

test.each(['Escape', 'z'])('%s shows the whole slide again', async (key) => {
  const page = await openStage({ at: '#volume' });
  await page.keyboard.press('z');
  await page.keyboard.press(key);
  expect((await page.locator('#volume').boundingBox())?.width).toBe(1280);
  expect((await currentPosition(page)).slide).toBe('volume');
});

test('the zoom is kept at a step and ends at another slide', async () => {
  const page = await openStage({ at: '#volume' });
  await page.keyboard.press('z');
  await page.keyboard.press('ArrowRight');
  expect(await currentPosition(page)).toMatchObject({ slide: 'volume', steps: 1 });
  expect(await page.locator('.deck.zoomed').count()).toBe(1);
  await page.keyboard.press('End');
  await currentPosition(page);
  expect((await page.locator('.slides > .present').boundingBox())?.width).toBe(1280);
});

test('in full screen, browser zoom does not switch to the Reader until full screen ends', async () => {
  const page = await openStage({ at: '#roles' });
  await page.keyboard.press('f');
  await inFullScreen(page, true);
  // The size of 1024×768 at 150 %, zoomed to 200 %.
  const session = await page.context().newCDPSession(page);
  const metrics = { width: 341, height: 256, deviceScaleFactor: 3, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
  await page.waitForFunction(() => innerWidth === 341);
  await page.keyboard.press('ArrowRight');
  expect((await currentPosition(page)).slide).toBe('both');
  expect(await page.locator('.notes:visible').count()).toBe(0);
  await page.evaluate(() => document.exitFullscreen());
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
});
