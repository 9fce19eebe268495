import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { KEY_GROUPS } from '../../../src/speaker/shortcut-map.ts';
import { violations } from '../support/axe.ts';
import { bothAt, openSession, speakerPosition } from '../support/session.ts';
import { currentPosition } from '../support/stage.ts';

const LISTED = KEY_GROUPS.flatMap(([, rows]) =>
  rows.flatMap(([does, keys]) => keys.map((key) => ({ does, key: key.replace(' ', 'Space') }))),
);
const CHARACTERS = LISTED.filter(({ key }) => key.length === 1);

/** Everything that a shortcut can change on the speaker page. */
const stateOf = (speaker: Page) =>
  speaker.evaluate(() => {
    const root = document.querySelector<HTMLElement>('.speaker');
    const shown = '[aria-pressed="true"], dialog[open], [popover]:popover-open';
    return [
      root?.dataset['place'],
      root?.dataset['blackout'],
      document.querySelector('.speaker-toggle')?.textContent,
      document.querySelector('.speaker-status')?.textContent,
      ...Array.from(document.querySelectorAll(shown), (open) => open.className + open.textContent),
    ].join(' ');
  });

test.each([
  ['', 'Aide', 'Démarrer le chronomètre, ou l’arrêter', 'merite', 'Trois points'],
  ['en/', 'Help', 'Start the timer, or pause it', 'sort this', 'The change'],
])(
  'on “%s” ? lists every shortcut of the speaker page, and its finder finds text of the notes',
  async (at, name, timer, query, title) => {
    const talk = await openSession({ at });
    const { speaker } = talk;
    await speaker.keyboard.press('?');
    const help = speaker.getByRole('dialog', { name });
    await help.waitFor();
    expect(await help.locator('kbd').count()).toBe(LISTED.length);
    expect(await help.innerText()).toContain(timer);
    expect(await violations(speaker)).toEqual([]);
    await speaker.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await speaker.getByRole('button', { name, exact: true }).click();
    await help.waitFor();
    await speaker.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await speaker.evaluate(() => (document.activeElement as HTMLElement).blur());

    await speaker.keyboard.press('g');
    await speaker.locator('dialog.find[open]').waitFor();
    await speaker.keyboard.type(query);
    const option = speaker.locator('.find-option');
    expect(await option.innerText()).toContain(title);
    expect(await option.locator('mark').count()).toBeGreaterThan(0);
    expect(await violations(speaker)).toEqual([]);
    await speaker.keyboard.press('Enter');
    await expect.poll(() => speakerPosition(speaker)).toMatch(/^(?:points|known)\//);
    await bothAt(talk, await speakerPosition(speaker));
  },
);

// Undo and clear need a drawing: see drawing.test.ts.
const TRIED = CHARACTERS.filter(({ does }) => does !== 'undo' && does !== 'clear');

test('every character key has an effect, and none after the help of either window has turned them off', async () => {
  const talk = await openSession({ at: '#points/1' });
  const { stage, speaker } = talk;
  await bothAt(talk, 'points/1');
  for (const { key } of TRIED) {
    const before = await stateOf(speaker);
    await speaker.keyboard.press(key);
    await expect.poll(() => stateOf(speaker), { message: key }).not.toBe(before);
    // Restores the state: Escape closes dialogs and deactivates tools, the same key ends a blackout.
    await speaker.keyboard.press('Escape');
    await speaker.waitForFunction(() => document.querySelector('dialog[open]') === null);
    if (await speaker.locator('[data-blackout]').count()) await speaker.keyboard.press(key);
    await speaker.evaluate(() => (document.activeElement as HTMLElement).blur());
  }
  await stage.keyboard.press('?');
  await stage.getByRole('switch').click();
  const before = await stateOf(speaker);
  for (const { key } of CHARACTERS) {
    await speaker.keyboard.press(key);
    expect(await stateOf(speaker), key).toBe(before);
  }
  await speaker.getByRole('button', { name: 'Aide', exact: true }).click();
  const letters = speaker.getByRole('switch');
  expect(await letters.isChecked()).toBe(false);
  await letters.click();
  await stage.keyboard.press('Escape');
  await stage.waitForFunction(() => document.activeElement === document.body);
  await stage.keyboard.press('b');
  await speaker.locator('[data-blackout="black"]').waitFor();
});

test('a slide number in the finder of the speaker page moves the Stage', async () => {
  const talk = await openSession({ hasTouch: true });
  await talk.speaker.getByRole('button', { name: 'Trouver une diapositive' }).tap();
  await talk.speaker.keyboard.type('12');
  await talk.speaker.keyboard.press('Enter');
  await bothAt(talk, 'volume/0');
  expect((await currentPosition(talk.stage)).slide).toBe('volume');
});

test('the help of the speaker page fits into a small and a large viewport', async () => {
  const { speaker } = await openSession();
  for (const [width, height] of [
    [1280, 720],
    [640, 360],
  ] as const) {
    await speaker.setViewportSize({ width, height });
    await speaker.keyboard.press('?');
    const box = await speaker.locator('.help').boundingBox();
    if (!box) throw new Error('The help dialog is not visible.');
    const size = `${width} × ${height}`;
    expect(Math.min(box.x, box.y), size).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, size).toBeLessThanOrEqual(width);
    expect(box.y + box.height, size).toBeLessThanOrEqual(height);
    await speaker.keyboard.press('Escape');
    await speaker.locator('.help').waitFor({ state: 'hidden' });
  }
});

test('a character that is held down acts once, an arrow key repeats', async () => {
  const { speaker } = await openSession();
  for (let held = 0; held < 3; held++) await speaker.keyboard.down('n');
  await speaker.keyboard.up('n');
  await expect.poll(() => speakerPosition(speaker)).toBe('brief/0');
  await speaker.keyboard.press('End');
  for (let held = 0; held < 2; held++) await speaker.keyboard.down('ArrowLeft');
  await speaker.keyboard.up('ArrowLeft');
  await expect.poll(() => speakerPosition(speaker)).toBe('points/2');
});

test('while character keys are turned off, that of the other colour ends a blackout, as any key does', async () => {
  const { stage, speaker } = await openSession();
  await stage.keyboard.press('?');
  await stage.getByRole('switch').click();
  await stage.keyboard.press('Escape');
  await speaker.getByRole('button', { name: 'Écran noir' }).click();
  await stage.locator('.blackout').waitFor();
  await stage.keyboard.press('w');
  expect(await stage.locator('.blackout').isVisible()).toBe(false);
});
