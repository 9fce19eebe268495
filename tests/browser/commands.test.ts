import { expect, test } from 'vitest';
import { openStage } from './support/open.ts';
import { placeOf } from './support/stage.ts';

test.each(['b', '.'])('%s blackens the screen, and any key or a click lifts it', async (key) => {
  const page = await openStage();
  const curtain = page.locator('.curtain');
  await page.keyboard.press(key);
  expect(await curtain.isVisible()).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect(await curtain.isVisible()).toBe(false);
  expect((await placeOf(page)).slide).toBe('titre');
  await page.keyboard.press(key);
  await curtain.click();
  expect(await curtain.isVisible()).toBe(false);
});

test('f goes to full screen and back', async () => {
  const page = await openStage();
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement === null);
});

test('a browser that refuses full screen is answered with a sentence', async () => {
  const page = await openStage({
    prepare: (asked) =>
      asked.addInitScript(() => {
        Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
      }),
  });
  await page.keyboard.press('f');
  await page.getByText('Ce navigateur refuse le plein écran.').waitFor();
});

test('? lists every key in the language of the deck, and Escape closes it', async () => {
  const page = await openStage();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Aide' });
  const said = await help.innerText();
  for (const word of ['Suivant', 'Espace', 'Page préc.', 'Plein écran', 'Échap']) {
    expect(said).toContain(word);
  }
  await page.keyboard.press('ArrowRight');
  expect((await placeOf(page)).slide).toBe('titre');
  await page.keyboard.press('Escape');
  expect(await help.isVisible()).toBe(false);
});

test('keys with a modifier are left to the browser', async () => {
  const page = await openStage();
  for (const key of ['Control+ArrowRight', 'Alt+ArrowDown', 'Meta+n', 'Control+b']) {
    await page.keyboard.press(key);
  }
  expect(await placeOf(page)).toEqual({ slide: 'titre', hash: 'titre', steps: 0 });
});

test('the space bar presses the focused button and does nothing else', async () => {
  const page = await openStage();
  await page.getByRole('button', { name: 'Vue d’ensemble' }).focus();
  await page.keyboard.press('Space');
  await page.locator('.tile-door:focus').waitFor();
  expect((await placeOf(page)).slide).toBe('titre');
});

test('every button can be reached by Tab, and is seen when it has the focus', async () => {
  const page = await openStage();
  const names = new Set<string | null>();
  for (let step = 0; step < 9; step++) {
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
    'Aide',
  ]);
});
