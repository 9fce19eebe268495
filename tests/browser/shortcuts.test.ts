import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { KEY_GROUPS } from '../../src/stage/shortcut-map.ts';
import { openStage } from './support/open.ts';
import { currentPosition } from './support/stage.ts';

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

test.each([
  ['a line of text', '<input data-focus>'],
  ['a text', '<textarea data-focus></textarea>'],
  ['a select', '<select data-focus><option>n<option>p</select>'],
  ['a checkbox', '<input type="checkbox" data-focus>'],
  ['what can be edited', '<p contenteditable data-focus>n</p>'],
  ['what can be edited as plain text', '<p contenteditable="plaintext-only" data-focus>n</p>'],
])('no shortcut works while the focus is in %s', async (_, html) => {
  const page = await openStage({ at: '#volume' });
  const before = await stateOf(page);
  expect(await focusOn(page, html)).toBe(true);
  for (const { key } of ALL) {
    await page.keyboard.press(key);
    expect(await stateOf(page), key).toBe(before);
  }
});

test.each([
  ['a button', '<button type="button" data-focus>n</button>'],
  ['a link', '<a href="#volume" data-focus>n</a>'],
  ['the head of something that opens', '<details><summary data-focus>n</summary></details>'],
  ['what is in a button', '<button type="button" data-focus><b>n</b></button>'],
])(
  'on %s, characters and its activation keys are no shortcuts; arrow keys and a remote navigate',
  async (_, html) => {
    const page = await openStage({ at: '#volume' });
    const before = await stateOf(page);
    expect(await focusOn(page, html)).toBe(true);
    for (const key of [...CHARACTERS.map((row) => row.key), 'Space', 'Shift+Space', 'Enter']) {
      await page.keyboard.press(key);
      expect(await stateOf(page), key).toBe(before);
    }
    for (const { key } of WALKING) {
      await page.evaluate(() => {
        location.hash = 'volume';
      });
      await page.locator('#volume.present').waitFor();
      await focusOn(page, html);
      const standing = await stateOf(page);
      await page.keyboard.press(key);
      expect(await stateOf(page), key).not.toBe(standing);
      // The URL is updated a frame later.
      await currentPosition(page);
    }
  },
);

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

test.each(CHARACTERS.filter(({ does }) => !ELSEWHERE.includes(does)))(
  '$key runs $does',
  async ({ key }) => {
    const page = await openStage({ at: '#volume/1' });
    await currentPosition(page);
    const before = await stateOf(page);
    await page.keyboard.press(key);
    await expect.poll(() => stateOf(page)).not.toBe(before);
  },
);

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

test('keys of an input method are ignored', async () => {
  const page = await openStage();
  const before = await stateOf(page);
  for (const key of ['b', 'n', 'ArrowRight']) {
    await page.evaluate((typed) => {
      const event = { key: typed, isComposing: true, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', event));
    }, key);
  }
  expect(await stateOf(page)).toBe(before);
});

test('keys with a modifier are ignored', async () => {
  const page = await openStage();
  for (const key of ['Control+ArrowRight', 'Alt+ArrowDown', 'Meta+n', 'Control+b']) {
    await page.keyboard.press(key);
  }
  expect(await currentPosition(page)).toEqual({ slide: 'opening', hash: 'opening', steps: 0 });
});

test.each(['F5', 'Shift+F5'])(
  '%s, as remotes send it, starts full screen and never reloads the page',
  async (key) => {
    const page = await openStage({ at: '#volume' });
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.getByRole('button', { name: 'Vue d’ensemble' }).focus();
    await page.keyboard.press(key);
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.keyboard.press(key);
    await page.keyboard.press('PageDown');
    expect((await currentPosition(page)).steps).toBe(1);
    expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
  },
);

test.each(['Control+F5', 'Control+r'])('%s is left to the browser, to load again', async (key) => {
  const page = await openStage();
  await page.evaluate(() =>
    addEventListener('keydown', ({ key: pressed, defaultPrevented }) => {
      if (pressed !== 'Control') document.title = String(defaultPrevented);
    }),
  );
  // Headless Chromium does not reload at F5.
  await page.keyboard.press(key);
  expect(await page.title()).toBe('false');
});

test('the space bar activates the focused button and does nothing else', async () => {
  const page = await openStage();
  await page.getByRole('button', { name: 'Vue d’ensemble' }).focus();
  await page.keyboard.press('Space');
  await page.locator('.deck.overview').waitFor({ state: 'attached' });
  expect((await currentPosition(page)).slide).toBe('opening');
});

test('every button can be reached by Tab, and is visible while it has the focus', async () => {
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
});

test('? lists every key in the language of the deck, and Escape closes it', async () => {
  const page = await openStage();
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
});

test.each([
  [1280, 720],
  [640, 360],
])('at %d × %d the help fits the window, and scrolls', async (width, height) => {
  const page = await openStage({ at: '?view=stage', viewport: { width, height } });
  await page.keyboard.press('?');
  const help = page.locator('.help');
  await help.waitFor();
  const box = await help.boundingBox();
  if (!box) throw new Error('The help is not there.');
  expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
  const over = await help.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [
    scrollWidth - clientWidth,
    scrollHeight - clientHeight,
  ]);
  expect(over[0]).toBe(0);
  if (height === 720) expect(over[1]).toBe(0);
  await page.keyboard.press('Tab');
  const box2 = await page.getByRole('switch').boundingBox();
  expect(box2?.y).toBeLessThan(height);
});

/** Presses a key of a keyboard layout that Playwright does not have. */
const pressKey = (page: Page, pressed: { readonly key: string; readonly code: string }) =>
  page.evaluate(({ key, code }) => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }));
  }, pressed);

test.each([
  ['a period of a remote in France', { key: ':', code: 'Period' }, '.blackout'],
  ['a period of a remote on a Cyrillic layout', { key: 'ю', code: 'Period' }, '.blackout'],
  ['B on a Greek layout', { key: 'β', code: 'KeyB' }, '.blackout'],
  ['O on a Hebrew layout', { key: 'ם', code: 'KeyO' }, '.tile'],
  ['G on a Cyrillic layout', { key: 'п', code: 'KeyG' }, 'dialog[open] input'],
  ['a period of the keypad', { key: ',', code: 'NumpadDecimal' }, '[aria-label="Écran noir"]'],
])('%s runs the command of its character', async (_, pressed, shown) => {
  const page = await openStage();
  await pressKey(page, pressed);
  await page.locator(shown).first().waitFor();
});

test.each([
  ['a letter of another place', { key: 'y', code: 'KeyZ' }],
  ['a letter with an accent', { key: 'ö', code: 'Comma' }],
  ['a letter that is none of ours', { key: 'q', code: 'KeyA' }],
  ['a sign of a Latin layout', { key: '!', code: 'Slash' }],
])('%s does nothing', async (_, pressed) => {
  const page = await openStage();
  const before = await stateOf(page);
  await pressKey(page, pressed);
  expect(await stateOf(page)).toBe(before);
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
