import { expect, test } from 'vitest';
import { openStage } from './support/open.ts';
import { placeOf } from './support/stage.ts';

test('the overview shows all slides; arrows choose, Enter goes there, Escape stays', async () => {
  const page = await openStage({ at: '#acteurs' });
  await page.keyboard.press('o');
  const tiles = page.locator('.deck-slides > .slide');
  for (const tile of await tiles.all()) {
    expect(
      await tile.evaluate((slide) => slide.checkVisibility({ visibilityProperty: true })),
    ).toBe(true);
    expect(await tile.getAttribute('aria-hidden')).toBeNull();
    for (const number of await tile.locator('.slide-title a, .slide-body .fact').all()) {
      expect(await number.isVisible()).toBe(true);
    }
  }
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('acteurs');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  // Five in a row, so that all can be seen at once.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('calendrier');
  await page.keyboard.press('Enter');
  expect(await placeOf(page)).toEqual({ slide: 'calendrier', hash: 'calendrier', steps: 0 });

  await page.keyboard.press('o');
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  expect((await placeOf(page)).slide).toBe('calendrier');
  const shown = await tiles.evaluateAll((slides) =>
    slides
      .filter((slide) => slide.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map(({ id }) => id),
  );
  expect(shown).toEqual(['calendrier']);
});

test('every tile of the overview holds its own slide, and nothing of another', async () => {
  const page = await openStage();
  await page.keyboard.press('o');
  const boxes = await page.locator('.deck-slides > .slide').evaluateAll((slides) =>
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
])(
  'at %d × %d all tiles of the overview are in sight, each on its ground',
  async (width, height) => {
    const page = await openStage({ viewport: { width, height } });
    await page.keyboard.press('o');
    const bottoms = await page
      .locator('.deck-slides > .slide')
      .evaluateAll((slides) => slides.map((slide) => slide.getBoundingClientRect().bottom));
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(height);
    const ground = (name: string) =>
      page.locator(`#${name}`).evaluate((slide) => getComputedStyle(slide).backgroundColor);
    expect(await ground('titre')).toBe('rgb(255, 201, 60)');
    expect(await ground('facture')).toBe('rgb(250, 250, 246)');
  },
);

test('a click in the overview goes to the slide', async () => {
  const page = await openStage();
  await page.keyboard.press('o');
  await page.locator('#bascule').click();
  expect((await placeOf(page)).slide).toBe('bascule');
});

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

test.each([
  ['12', 'facture'],
  ['le quart', 'quart-restant'],
  ['tresorerie', 'facture'],
  ['ECHEANCE', 'en-bref'],
])('g and “%s” go to the slide', async (query, slide) => {
  const page = await openStage();
  await page.keyboard.press('g');
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  expect((await placeOf(page)).slide).toBe(slide);
  expect(await page.locator('dialog[open]').count()).toBe(0);
});

test.each(['99', 'zzz'])('g and “%s” are answered with a sentence', async (query) => {
  const page = await openStage();
  await page.keyboard.press('g');
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  await page.getByText(`Aucune diapositive ne répond à « ${query} ».`).waitFor();
  expect((await placeOf(page)).slide).toBe('titre');
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
  expect(await page.locator('.deck.overview').count()).toBe(1);
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
    'Données de la figure',
    'Stylo',
    'Aide',
  ]);
});
