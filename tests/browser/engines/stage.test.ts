import { expect, test } from 'vitest';
import { isSeen, reads, sees, seesNo, textOf } from './support/seen.ts';
import { shows, stageReady } from './support/stage.ts';
import { type SiteVisit, visit } from './support/visit.ts';
import { waitFor } from './support/wait-for.ts';

async function openStage(at = ''): Promise<SiteVisit> {
  const visited = await visit({ at });
  await stageReady(visited.first);
  return visited;
}

test('the keys of a presenter go on, back, to the end and to the beginning', async () => {
  const { first: stage } = await openStage();
  await shows(stage, 'opening/0');
  for (const [key, place] of [
    ['ArrowRight', 'brief/0'],
    [' ', 'act-source/0'],
    ['PageDown', 'roles/0'],
    ['ArrowLeft', 'act-source/0'],
    ['PageUp', 'brief/0'],
    ['End', 'origins/0'],
    ['Home', 'opening/0'],
  ] as const) {
    await stage.press(key);
    await shows(stage, place);
  }
});

test('steps appear one by one; a reload and the Back button keep slide and step', async () => {
  const { first: stage } = await openStage('#points');
  for (const step of [1, 2]) {
    await stage.press('ArrowRight');
    await shows(stage, `points/${step}`);
  }
  expect(
    await stage.run(() =>
      [...document.querySelectorAll('#points .fragment')].map((step) =>
        step.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      ),
    ),
  ).toEqual([true, true, false]);
  await stage.reload();
  await stageReady(stage);
  await shows(stage, 'points/2');
  await stage.run(() => {
    location.hash = '#share';
  });
  await shows(stage, 'share/0');
  await stage.back();
  await shows(stage, 'points/2');
});

test('a black screen hides the slide, and any key ends it', async () => {
  const { first: stage } = await openStage('#roles');
  await stage.press('b');
  await sees(stage, '.blackout');
  await stage.press('ArrowRight');
  await seesNo(stage, '.blackout');
});

test('the overview shows all slides, and opens the one that is chosen', async () => {
  const { first: stage } = await openStage('#roles');
  await stage.press('o');
  await sees(stage, '.tile-button');
  const tilesInWindow = () =>
    stage.run(
      () =>
        [...document.querySelectorAll('.slides > .slide')].filter((slide) => {
          const { top, bottom, width } = slide.getBoundingClientRect();
          return slide.checkVisibility() && width > 100 && top >= 0 && bottom <= innerHeight;
        }).length,
    );
  // WebKit lays them out when the style sheets of other features, which it waits for, have been fetched.
  await waitFor(async () => (await tilesInWindow()) === 16);
  await stage.press('ArrowRight');
  await stage.press('Enter');
  await seesNo(stage, '.tile-button');
  await shows(stage, 'both/0');
});

test('a slide is found by a word without its accents, and opened by Enter', async () => {
  const { first: stage } = await openStage();
  await stage.press('g');
  await sees(stage, 'dialog.find[open]');
  for (const letter of 'recoltee') await stage.press(letter);
  await sees(stage, '[role="option"][aria-selected="true"]');
  await stage.press('Enter');
  await seesNo(stage, 'dialog.find[open]');
  await shows(stage, 'volume/0');
});

test('the help lists the keys, and Escape closes it', async () => {
  const { first: stage } = await openStage();
  await stage.press('?');
  await sees(stage, '.help[open] kbd');
  await stage.press('Escape');
  await seesNo(stage, '.help[open]');
  await stage.press('ArrowRight');
  await shows(stage, 'brief/0');
});

test('a line is drawn on a slide, and stays with it', async () => {
  const { first: stage } = await openStage('#roles');
  await stage.press('d');
  await sees(stage, '.drawing-pad[data-tool="pen"]');
  await stage.drag([400, 560], [700, 600]);
  await sees(stage, '.present .drawing-layer path, .drawing-layer path');
  await stage.press('ArrowRight');
  await shows(stage, 'both/0');
  expect(await isSeen(stage, '.drawing-layer path')).toBe(false);
  await stage.press('ArrowLeft');
  await shows(stage, 'roles/0');
  await sees(stage, '.drawing-layer path');
});

test('the zoom enlarges the slide, and the key that began it ends it', async () => {
  const { first: stage } = await openStage('#roles');
  const width = () =>
    stage.run(
      () => document.querySelector('#roles .slide-title')?.getBoundingClientRect().width ?? 0,
    );
  const before = await width();
  await stage.press('z');
  await expect.poll(width, { timeout: 25_000 }).toBeGreaterThan(before * 1.5);
  await stage.press('z');
  await expect.poll(width, { timeout: 25_000 }).toBe(before);
});

test('L opens the same slide in the other language', async () => {
  const { first: stage } = await openStage('#roles');
  await stage.press('l');
  await reads(stage, 'The canal borders the garden');
  await stageReady(stage);
  await shows(stage, 'roles/0');
  expect(await stage.run(() => document.documentElement.lang)).toBe('en');
});

test('the data of a figure are a table', async () => {
  const { first: stage } = await openStage('#volume');
  await stage.press('t');
  await sees(stage, '.present .figure[data-open] table');
  expect(await textOf(stage, '.present .figure table')).toMatch(/2024[\s\S]*2027/);
  await stage.press('Escape');
  await seesNo(stage, '.present .figure[data-open] table');
});

test('the source of a number is shown beside it, and closed by Escape', async () => {
  const { first: stage } = await openStage('#volume');
  await stage.press('i');
  await sees(stage, '[popover]:popover-open');
  await stage.press('Escape');
  await seesNo(stage, '[popover]:popover-open');
});
