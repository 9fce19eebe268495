import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { type OpenOptions, openStage } from '../support/open.ts';
import { currentPosition } from '../support/stage.ts';

/** Opens a Stage and its finder. */
async function openFinder(options: OpenOptions = {}, key = 'g'): Promise<Page> {
  const page = await openStage(options);
  await page.keyboard.press(key);
  await page.locator('dialog.find[open]').waitFor();
  return page;
}

/** Label of the active option. */
function chosen(page: Page): Promise<string | undefined> {
  return page.getByRole('combobox').evaluate((field) => {
    const option = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    return option?.getAttribute('aria-selected') === 'true' ? option.innerText : undefined;
  });
}

test.each([
  ['12', 'volume'],
  ['le quart', 'rest'],
  ['recoltee', 'volume'],
  ['ECHEANCE', 'brief'],
])('g and “%s” go to the slide', async (query, slide) => {
  const page = await openFinder();
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  expect((await currentPosition(page)).slide).toBe(slide);
  expect(await page.locator('dialog[open]').count()).toBe(0);
});

test.each(['99', 'zzz'])('g and “%s” are answered with a sentence', async (query) => {
  const page = await openFinder();
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  await page.getByText(`Aucune diapositive ne correspond à « ${query} ».`).waitFor();
  expect(await page.getByRole('combobox').getAttribute('aria-expanded')).toBe('false');
  expect(await page.getByRole('listbox').count()).toBe(0);
  expect((await currentPosition(page)).slide).toBe('opening');
});

test('the slash opens it, too, and an empty field lists all slides by act, with the current one active', async () => {
  const page = await openFinder({ at: '#mix' }, '/');
  expect(await page.getByRole('combobox').inputValue()).toBe('');
  expect(await page.getByRole('option').count()).toBe(16);
  const act = page.getByRole('group', { name: 'Du canal à la citerne' });
  expect(await act.getByRole('option').count()).toBe(4);
  expect(await chosen(page)).toMatch(/^6\..*Vous êtes ici$/s);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect((await currentPosition(page)).slide).toBe('act-cistern');
});

test('arrow keys cycle through the suggestions; Home and End move the text cursor', async () => {
  const page = await openFinder();
  await page.keyboard.type('canal');
  expect(await chosen(page)).toContain('Le canal borde le jardin');
  await page.keyboard.press('ArrowUp');
  expect(await chosen(page)).toContain('dans les notes');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await chosen(page)).toContain('Pas de rupture');
  await page.keyboard.press('Home');
  await page.keyboard.type('zz');
  expect(await page.getByRole('combobox').inputValue()).toBe('zzcanal');
  await page.keyboard.press('Escape');
  await page.locator('dialog.find').waitFor({ state: 'hidden' });
  expect((await currentPosition(page)).slide).toBe('opening');
});

test('a hit in a fragment opens its step', async () => {
  const page = await openFinder();
  await page.keyboard.type('ecluse rigoles');
  const option = page.getByRole('option', { name: 'Trois points' });
  expect(await option.locator('mark').allInnerTexts()).toEqual(['rigoles', 'écluse']);
  await page.keyboard.press('Enter');
  expect(await currentPosition(page)).toEqual({ slide: 'points', hash: 'points', steps: 2 });
});

test('a highlight does not depend on colour alone', async () => {
  const page = await openFinder();
  await page.keyboard.type('reserve');
  const mark = page.locator('.find mark').first();
  expect(await mark.evaluate((at) => getComputedStyle(at).textDecorationLine)).toBe('underline');
});

test.each([
  ['', 'merite', 'Trois points', 'dans les notes', '1 diapositive'],
  ['en/', 'sort this', 'The change', 'in the notes', '1 slide'],
])(
  '“%s” is found in the notes, which are not shown to the audience',
  async (at, query, title, place, count) => {
    const page = await openFinder({ at });
    await page.keyboard.type(query);
    const option = page.getByRole('option');
    expect(await option.innerText()).toContain(title);
    expect(await option.locator('.find-where').innerText()).toBe(place);
    expect(await page.locator('.find [role="status"]').innerText()).toBe(count);
  },
);

test('mouse and touch choose an option, and the field keeps the focus', async () => {
  const page = await openFinder({ hasTouch: true });
  await page.keyboard.type('citerne');
  await page.locator('.find-list').dispatchEvent('mousedown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  await page.getByRole('option', { name: 'porter le gros de l’arrosage' }).tap();
  expect((await currentPosition(page)).slide).toBe('act-cistern');
  await page.getByRole('button', { name: 'Trouver une diapositive' }).tap();
  await page.getByRole('option', { name: 'Le jardin' }).first().click();
  expect((await currentPosition(page)).slide).toBe('opening');
});

test('it opens above the overview, and a choice closes both', async () => {
  const page = await openStage();
  await page.keyboard.press('o');
  await page.locator('.tile-button').first().waitFor();
  await page.keyboard.press('g');
  await page.locator('dialog.find[open]').waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await chosen(page)).toMatch(/^2\./);
  await page.keyboard.press('Enter');
  expect((await currentPosition(page)).slide).toBe('brief');
  expect(await page.locator('.tile, dialog[open]').count()).toBe(0);
});

test('choosing the current slide closes the overview, too', async () => {
  const page = await openStage({ at: '#volume' });
  await page.keyboard.press('o');
  await page.locator('.tile-button').first().waitFor();
  await page.keyboard.press('g');
  await page.locator('dialog.find[open]').waitFor();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.locator('.tile').first().waitFor({ state: 'detached' });
  expect(await currentPosition(page)).toEqual({ slide: 'volume', hash: 'volume', steps: 0 });
});

test('a hit in the data of a figure opens the data table', async () => {
  const page = await openFinder();
  await page.keyboard.type('2024 pluie');
  await page.getByRole('option').filter({ hasText: 'données' }).first().click();
  await page.locator('.present .figure[data-open] .figure-data').waitFor();
});

test.each([
  { at: '', query: 'citerne' },
  { at: 'en/', query: 'cistern' },
])('axe reports no violations in the finder on “$at”', async ({ at, query }) => {
  const page = await openFinder({ at });
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type(query);
  expect(await page.getByRole('option').count()).toBeGreaterThan(3);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('zzz');
  expect(await violations(page)).toEqual([]);
});

test.each([
  { width: 640, height: 360 },
  { width: 844, height: 390 },
  { width: 1280, height: 720 },
])('at $width × $height the field and the active option are both visible', async (viewport) => {
  const page = await openFinder({ viewport, at: '?view=stage#dates' });
  await page.keyboard.press('ArrowUp');
  for (let down = 0; down < 4; down++) await page.keyboard.press('ArrowDown');
  const list = await page.getByRole('listbox').boundingBox();
  const option = await page.locator('[role="option"][aria-selected="true"]').boundingBox();
  const field = await page.getByRole('combobox').boundingBox();
  if (!list || !option || !field) throw new Error('Something is not laid out.');
  expect(field.y).toBeGreaterThan(0);
  expect(option.y).toBeGreaterThanOrEqual(list.y);
  expect(option.y + option.height).toBeLessThanOrEqual(list.y + list.height + 1);
  expect(list.y + list.height).toBeLessThanOrEqual(viewport.height);
  const sideways = (part: Element) => part.scrollWidth - part.clientWidth;
  expect(await page.getByRole('listbox').evaluate(sideways)).toBe(0);
});

test('if the finder cannot be fetched, a message says so', async () => {
  const page = await openStage({
    expected: [/finder/, /Failed to (?:load|fetch)/, /error loading dynamically/i],
    prepare: (asked) => asked.route(/finder-.*\.js$/, (route) => route.abort()),
  });
  await page.keyboard.press('g');
  await page.getByText('Cela n’a pas pu être chargé.').waitFor();
  await page.keyboard.press('ArrowRight');
  expect((await currentPosition(page)).slide).toBe('brief');
});

test('labels of data points are not searched as one word', async () => {
  const page = await openStage({ at: '#dates' });
  await page.locator('#dates .figure-points').waitFor({ state: 'attached' });
  await page.keyboard.press('g');
  await page.locator('dialog.find[open]').waitFor();
  await page.keyboard.type('2024, pluie');
  const found = page.getByRole('option').filter({ hasText: /^10\./ });
  await found.waitFor();
  expect(await found.innerText()).not.toMatch(/récoltée\d/);
});
