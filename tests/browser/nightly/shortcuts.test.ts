import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { KEY_GROUPS } from '../../../src/stage/shortcut-map.ts';
import { openStage, WIDE } from '../support/open.ts';
import { currentPosition } from '../support/stage.ts';

/** The listed keys, by their Playwright names. */
const LISTED = KEY_GROUPS.flatMap(([, rows]) =>
  rows.flatMap(([does, keys]) => keys.map((key) => ({ does, key: key.replace(' ', 'Space') }))),
);
const ALL = LISTED.filter(({ key }) => !key.includes('click'));
const CHARACTERS = ALL.filter(({ key }) => key.length === 1);

/** Keys of remotes and the cursor block, which navigate even from a focused button. */
const WALKING = ALL.filter(
  ({ does, key }) =>
    ['next', 'previous', 'first', 'last'].includes(does) &&
    key.length > 1 &&
    !key.includes('Space'),
);

/** Everything that a key can change: the position, strokes, open panels, zoom. */
const stateOf = (page: Page) =>
  page.evaluate(() => {
    const shown = '.overview, .zoomed, dialog[open], [popover]:popover-open, [data-open]';
    return [
      document.querySelector('.slides > .present')?.id,
      document.querySelectorAll('.slides > .present .fragment.visible').length,
      document.fullscreenElement !== null,
      document.querySelector('.toast')?.textContent,
      ...Array.from(document.querySelectorAll(shown), ({ className }) => className),
    ].join(' ');
  });

/** Goes to a slide and step: `volume/1`. */
async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await page.locator(`[id="${place.split('/')[0]}"].present`).waitFor();
}

/** Adds a control to the current slide and focuses it. */
const focusOn = (page: Page, html: string) =>
  page.evaluate((written) => {
    document.querySelector('.under-test')?.remove();
    const holder = document.createElement('div');
    holder.className = 'under-test';
    holder.innerHTML = written;
    document.querySelector('.slides > .present')?.append(holder);
    holder.querySelector<HTMLElement>('[data-focus]')?.focus();
    return holder.querySelector('[data-focus]') === document.activeElement;
  }, html);

/** The controls in which keys have a meaning of their own. */
const FIELDS = [
  ['a line of text', '<input data-focus>'],
  ['a text', '<textarea data-focus></textarea>'],
  ['a select', '<select data-focus><option>n<option>p</select>'],
  ['a checkbox', '<input type="checkbox" data-focus>'],
  ['what can be edited', '<p contenteditable data-focus>n</p>'],
  ['what can be edited as plain text', '<p contenteditable="plaintext-only" data-focus>n</p>'],
] as const;

test('no shortcut works while the focus is in a text, a select, a checkbox or what can be edited', async () => {
  const page = await openStage({ at: '#volume' });
  const before = await stateOf(page);
  for (const [name, html] of FIELDS) {
    expect(await focusOn(page, html), name).toBe(true);
    for (const { key } of ALL) {
      await page.keyboard.press(key);
      expect(await stateOf(page), `${key} in ${name}`).toBe(before);
    }
  }
});

/** The controls that a key activates. */
const BUTTONS = [
  ['a button', '<button type="button" data-focus>n</button>'],
  ['a link', '<a href="#volume" data-focus>n</a>'],
  ['the head of something that opens', '<details><summary data-focus>n</summary></details>'],
  ['what is in a button', '<button type="button" data-focus><b>n</b></button>'],
] as const;

test('on a button, a link or the head of something that opens, characters and activation keys are no shortcuts; arrow keys and a remote navigate', async () => {
  const page = await openStage({ at: '#volume' });
  for (const [name, html] of BUTTONS) {
    await goTo(page, 'volume');
    const before = await stateOf(page);
    expect(await focusOn(page, html), name).toBe(true);
    for (const key of [...CHARACTERS.map((row) => row.key), 'Space', 'Shift+Space', 'Enter']) {
      await page.keyboard.press(key);
      expect(await stateOf(page), `${key} on ${name}`).toBe(before);
    }
    for (const { key } of WALKING) {
      await goTo(page, 'volume');
      await focusOn(page, html);
      const standing = await stateOf(page);
      await page.keyboard.press(key);
      expect(await stateOf(page), `${key} on ${name}`).not.toBe(standing);
      // The URL is updated a frame later.
      await currentPosition(page);
    }
  }
});

test('no shortcut works while a dialog is open', async () => {
  const page = await openStage({ at: '#volume' });
  await page.keyboard.press('?');
  await page.locator('.help[open]').waitFor();
  const before = await stateOf(page);
  for (const { key } of ALL.filter(({ does, key }) => does !== 'leave' && !key.includes('Space'))) {
    await page.keyboard.press(key);
    expect(await stateOf(page), key).toBe(before);
  }
});

test('every character shortcut works, and none does when they are switched off', async () => {
  const page = await openStage({ at: '#volume' });
  await page.keyboard.press('?');
  const letters = page.getByRole('switch', { name: 'Raccourcis d’une seule lettre' });
  expect(await letters.isChecked()).toBe(true);
  await letters.focus();
  await page.keyboard.press('Space');
  expect(await letters.isChecked()).toBe(false);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement === document.body);
  const off = await stateOf(page);
  for (const { key } of CHARACTERS) {
    await page.keyboard.press(key);
    expect(await stateOf(page), key).toBe(off);
  }

  // The setting is stored, and holds for the other language, too.
  await page.reload();
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  await page.keyboard.press('b');
  expect(await stateOf(page)).toBe(off);
  await page.keyboard.press('PageDown');
  expect(await stateOf(page)).not.toBe(off);
  await page.keyboard.press('Space');
  await page.keyboard.press('Home');
  expect((await currentPosition(page)).slide).toBe('opening');

  await page.getByRole('button', { name: 'Aide' }).click();
  await letters.click();
  await page.keyboard.press('Escape');
  // A closed dialog loses the focus a frame later.
  await page.waitForFunction(() => document.activeElement === document.body);
  await page.keyboard.press('b');
  expect(await page.locator('.blackout').isVisible()).toBe(true);
});

// Commands that leave the page, open a window or need a pointer are tested elsewhere.
const ELSEWHERE = ['language', 'speaker', 'screens', 'preflight', 'laser', 'pen', 'undo', 'clear'];

/** Undoes what a character has done. */
async function restore(page: Page, key: string): Promise<void> {
  const isFullScreen = await page.evaluate(() => document.fullscreenElement !== null);
  await page.keyboard.press(isFullScreen || key === 't' ? key : 'Escape');
  await goTo(page, 'volume/1');
}

test('every character runs its command', async () => {
  const page = await openStage({ at: '#volume/1' });
  await currentPosition(page);
  const before = await stateOf(page);
  for (const { does, key } of CHARACTERS.filter((row) => !ELSEWHERE.includes(row.does))) {
    await page.keyboard.press(key);
    await expect.poll(() => stateOf(page), { message: `${key} runs ${does}` }).not.toBe(before);
    await restore(page, key);
    await expect.poll(() => stateOf(page), { message: `after ${key}` }).toBe(before);
  }
});

test('without access to storage, character shortcuts can still be switched off', async () => {
  const page = await openStage({
    prepare: (asked) =>
      asked.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      }),
  });
  await page.keyboard.press('h');
  await page.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement === document.body);
  await page.keyboard.press('b');
  expect(await page.locator('.blackout').isVisible()).toBe(false);
});

test('a character that is held down acts once, an arrow key repeats', async () => {
  const page = await openStage();
  for (const [key, opened] of [
    ['z', '.deck.zoomed'],
    ['o', '.deck.overview'],
  ] as const) {
    for (let held = 0; held < 4; held++) await page.keyboard.down(key);
    await page.keyboard.up(key);
    await page.locator(opened).waitFor({ state: 'attached' });
  }
  await page.keyboard.press('Escape');
  const number = () => page.locator('.slide-number').innerText();
  expect(await number()).toBe('1 / 16');
  for (let held = 0; held < 3; held++) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  await expect.poll(number).not.toBe('1 / 16');
});

test('F5 and Shift+F5, as remotes send them, start full screen and never reload the page', async () => {
  const page = await openStage({ at: '#volume' });
  await page.evaluate(() => Object.assign(window, { same: true }));
  for (const key of ['F5', 'Shift+F5']) {
    await page.getByRole('button', { name: 'Vue d’ensemble' }).focus();
    await page.keyboard.press(key);
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.keyboard.press(key);
    await page.keyboard.press('PageDown');
    expect((await currentPosition(page)).steps, key).toBe(1);
    expect(await page.evaluate(() => document.fullscreenElement !== null), key).toBe(true);
    expect(await page.evaluate(() => 'same' in window), key).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await page.keyboard.press('PageUp');
    expect((await currentPosition(page)).steps, key).toBe(0);
  }
});

test('Control+F5 and Control+R are left to the browser, to load again', async () => {
  const page = await openStage();
  await page.evaluate(() =>
    addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (key !== 'Control') document.title = `${key}: ${defaultPrevented}`;
    }),
  );
  for (const key of ['F5', 'r']) {
    // Headless Chromium does not reload at F5.
    await page.keyboard.press(`Control+${key}`);
    expect(await page.title()).toBe(`${key}: false`);
  }
});

test('every button can be reached by Tab, and is visible while it has the focus; the space bar activates it and does nothing else', async () => {
  const page = await openStage();
  const names = new Set<string | null>();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0 || (await focused.evaluate((at) => at.tagName)) !== 'BUTTON')
      continue;
    names.add(await focused.getAttribute('aria-label'));
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('.controls') as Element).opacity === '1',
    );
  }
  expect([...names]).toEqual([
    'Suivant',
    'Précédent',
    'Vue d’ensemble',
    'Plein écran',
    'Trouver une diapositive',
    'Données de la figure',
    'Stylo',
    'Page de l’orateur',
    'Partager',
    'Aide',
  ]);
  await page.getByRole('button', { name: 'Vue d’ensemble' }).focus();
  await page.keyboard.press('Space');
  await page.locator('.deck.overview').waitFor({ state: 'attached' });
  expect((await currentPosition(page)).slide).toBe('opening');
});

test('? lists every key in the language of the deck, and Escape closes it; the help fits the window, and scrolls', async () => {
  const page = await openStage({ at: '?view=stage' });
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Aide' });
  await help.waitFor();
  const caps = await help.locator('kbd').allInnerTexts();
  expect(caps).toHaveLength(LISTED.length);
  for (const word of ['Espace', 'Page préc.', 'Maj + F5', 'Maj + ←', 'Alt + clic', 'Échap']) {
    expect(caps).toContain(word);
  }
  expect(await help.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
    'Avancer',
    'L’écran',
    'Montrer et dessiner',
    'Trouver',
    'Le reste',
  ]);
  await page.keyboard.press('ArrowRight');
  expect((await currentPosition(page)).slide).toBe('opening');
  await page.keyboard.press('Escape');
  expect(await help.isVisible()).toBe(false);

  for (const viewport of [WIDE, { width: 640, height: 360 }]) {
    await page.setViewportSize(viewport);
    await page.keyboard.press('?');
    await help.waitFor();
    const box = await help.boundingBox();
    if (!box) throw new Error('The help is not there.');
    const { width, height } = viewport;
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    const [across, down] = await help.evaluate(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [
        scrollWidth - clientWidth,
        scrollHeight - clientHeight,
      ],
    );
    expect(across).toBe(0);
    if (viewport === WIDE) expect(down).toBe(0);
    await page.keyboard.press('Tab');
    const letters = await page.getByRole('switch').boundingBox();
    expect(letters?.y).toBeLessThan(height);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
  }
});

type Pressed = Readonly<Pick<KeyboardEventInit, 'key' | 'code' | 'isComposing'>>;

/** Presses a key of a keyboard layout that Playwright does not have. */
const pressKey = (page: Page, pressed: Pressed) =>
  page.evaluate((init) => {
    const event = { ...init, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', event));
  }, pressed);

/** Keys that have no command. */
const IGNORED = [
  ['a letter of another place', { key: 'y', code: 'KeyZ' }],
  ['a letter with an accent', { key: 'ö', code: 'Comma' }],
  ['a letter that is none of ours', { key: 'q', code: 'KeyA' }],
  ['a sign of a Latin layout', { key: '!', code: 'Slash' }],
  ['b of an input method', { key: 'b', isComposing: true }],
  ['n of an input method', { key: 'n', isComposing: true }],
  ['an arrow key of an input method', { key: 'ArrowRight', isComposing: true }],
] as const;

test('letters of other keys, keys of an input method and keys with a modifier do nothing', async () => {
  const page = await openStage();
  const before = await stateOf(page);
  for (const [name, pressed] of IGNORED) {
    await pressKey(page, pressed);
    expect(await stateOf(page), name).toBe(before);
  }
  for (const key of ['Control+ArrowRight', 'Alt+ArrowDown', 'Meta+n', 'Control+b']) {
    await page.keyboard.press(key);
    expect(await stateOf(page), key).toBe(before);
  }
  expect(await currentPosition(page)).toEqual({ slide: 'opening', hash: 'opening', steps: 0 });
});

/** Keys of other layouts that run the command of a character. */
const LAYOUTS = [
  ['a period of a remote in France', { key: ':', code: 'Period' }, '.blackout'],
  ['a period of a remote on a Cyrillic layout', { key: 'ю', code: 'Period' }, '.blackout'],
  ['B on a Greek layout', { key: 'β', code: 'KeyB' }, '.blackout'],
  ['O on a Hebrew layout', { key: 'ם', code: 'KeyO' }, '.tile'],
  ['G on a Cyrillic layout', { key: 'п', code: 'KeyG' }, 'dialog[open] input'],
  ['a period of the keypad', { key: ',', code: 'NumpadDecimal' }, '[aria-label="Écran noir"]'],
] as const;

test('keys of remotes, other layouts and the keypad run the command of their character', async () => {
  const page = await openStage();
  for (const [name, pressed, selector] of LAYOUTS) {
    const shown = page.locator(selector).first();
    expect(await shown.isVisible(), `before ${name}`).toBe(false);
    await pressKey(page, pressed);
    await shown.waitFor();
    await page.keyboard.press('Escape');
    await shown.waitFor({ state: 'hidden' });
  }
});

test('a numeric keypad navigates with Num Lock on; in full screen the blackout key of a remote works in every layout', async () => {
  const page = await openStage();
  await pressKey(page, { key: '6', code: 'Numpad6' });
  await page.locator('#brief.present').waitFor();
  await pressKey(page, { key: '7', code: 'Numpad7' });
  await page.locator('#opening.present').waitFor();
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  // The bépo layout types a character there that is the finder's shortcut.
  await pressKey(page, { key: 'g', code: 'Period' });
  await page.locator('.blackout').waitFor();
  expect(await page.locator('dialog[open] input').count()).toBe(0);
});
