import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, openStage, PHONE, WIDE } from './support/open.ts';
import { placeOf } from './support/stage.ts';
import { openTalk, speakerStands, stageStands } from './support/talk.ts';

/** What the browser and the deck say of a file that cannot be fetched. */
const FAILED = [
  /ERR_FAILED/,
  /^failed: /,
  /Failed to fetch dynamically/,
  /preload CSS/,
  /Unable to fetch/,
];

/** Lets the first requests for a file fail, all of them unless told, until it is let go; and tells them. */
function failing(file: RegExp, first = Number.POSITIVE_INFINITY) {
  const asked: string[] = [];
  let fails = true;
  return {
    asked,
    prepare: (page: Page) =>
      page.route(file, (route) => {
        asked.push(route.request().url());
        return fails && asked.length <= first ? route.abort() : route.continue();
      }),
    letGo: () => {
      fails = false;
    },
  };
}

/** Opens a Stage on which the overview has been asked for in vain, in idle time and by its key. */
async function withoutOverview(prepare: (page: Page) => Promise<unknown>, asked: string[]) {
  const page = await openStage({ expected: FAILED, prepare });
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  await page.keyboard.press('o');
  await page.getByText('Cela n’a pas pu être chargé').waitFor();
  expect(await page.locator('.deck.overview').count()).toBe(0);
  return page;
}

test('what could not be fetched is asked for by another address, for engines that remember a failure', async () => {
  const { prepare, asked, letGo } = failing(/\/overview-[^/]*\.js/);
  const page = await withoutOverview(prepare, asked);
  letGo();
  await page.keyboard.press('o');
  await page.locator('.tile').first().waitFor();
  const queries = asked.map((url) => new URL(url).search);
  expect(queries.at(-1)).toMatch(/^\?retry=\d$/);
  expect(queries.indexOf(queries.at(-1) ?? '')).toBe(queries.length - 1);
});

test('a style sheet that could not be fetched is asked for again, and nothing comes up without it', async () => {
  const { prepare, asked, letGo } = failing(/\/overview-[^/]*\.css/);
  const page = await withoutOverview(prepare, asked);
  letGo();
  await page.keyboard.press('o');
  await page.locator('.tile').first().waitFor();
  const tile = page.locator('.tile').first();
  // Without its style sheet a tile would be as wide as the window.
  expect((await tile.boundingBox())?.width).toBeLessThan(640);
});

test('a speaker page whose style sheet fails once stands all the same, with its style', async () => {
  const styles = failing(/\/speaker-[^/]*\.css/, 1);
  const page = await open({ at: '?view=speaker', expected: FAILED, prepare: styles.prepare });
  await speakerStands(page);
  expect(styles.asked).toHaveLength(2);
  expect(await page.locator('.speaker').evaluate((it) => getComputedStyle(it).display)).toBe(
    'grid',
  );
});

test('where the Reader cannot be fetched, a sentence says so, and the page still turns', async () => {
  const reader = failing(/\/reader-[^/]*\.js/);
  const page = await open({ viewport: PHONE, expected: FAILED, prepare: reader.prepare });
  await page.getByText('Cette vue n’a pas pu démarrer').waitFor();
  await page.setViewportSize(WIDE);
  await stageStands(page);
  expect(await page.getByText('Cette vue n’a pas pu démarrer').count()).toBe(0);
  reader.letGo();
  await page.setViewportSize(PHONE);
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  expect(await page.getByText('Cette vue n’a pas pu démarrer').count()).toBe(0);
});

test.each([
  ['goes on', 'ArrowRight', 'acte-appui'],
  ['asks for something else', 'b', 'en-bref'],
])('what comes late is not shown to whoever %s meanwhile', async (_, key, slide) => {
  let arrive = () => {};
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const page = await openStage({
    at: '#en-bref',
    prepare: (it) =>
      it.route(/\/finder-[^/]*\.js/, async (route) => {
        await late;
        await route.continue();
      }),
  });
  await page.keyboard.press('g');
  await page.keyboard.press(key);
  if (key === 'b') await page.keyboard.press('b');
  const come = page.waitForResponse(/\/finder-/);
  arrive();
  await (await come).finished();
  expect((await placeOf(page)).slide).toBe(slide);
  // It is there by now, for it answers at once.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.keyboard.press('g');
  await page.getByRole('dialog').waitFor();
});

test('a pen that could not be fetched is not taken up when the speaker points later', async () => {
  const ink = failing(/\/ink-[^/]*\.js/);
  const talk = await openTalk({ at: '#acteurs', expected: FAILED, prepare: ink.prepare });
  const { stage, speaker } = talk;
  await stage.keyboard.press('d');
  await stage.getByText('Cela n’a pas pu être chargé').waitFor();
  ink.letGo();
  await speaker.keyboard.press('r');
  const preview = await speaker.locator('.speaker-current .preview').boundingBox();
  const { x = 0, y = 0 } = preview ?? {};
  // The first movement asks for the chunk on the Stage; what is pointed at later is seen there.
  let moved = 0;
  await expect
    .poll(async () => {
      moved += 5;
      await speaker.mouse.move(x + 50 + (moved % 100), y + 50);
      return stage.locator('.drawing-dot').count();
    })
    .toBe(1);
  expect(await stage.locator('.drawing-pad[data-tool]').count()).toBe(0);
});
