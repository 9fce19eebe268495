import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, openStage, PHONE, WIDE } from '../support/open.ts';
import { bothAt, openSession, speakerReady, stageReady } from '../support/session.ts';
import { currentPosition } from '../support/stage.ts';

/** Console messages of the browser and the deck about a file that cannot be fetched. */
const FAILED = [
  /ERR_FAILED/,
  /^failed: /,
  /Failed to fetch dynamically/,
  /preload CSS/,
  /Unable to fetch/,
];

/** Aborts the first requests for a file (by default all) until `restore` is called, and records their URLs. */
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
    restore: () => {
      fails = false;
    },
  };
}

/** Delays the response for a file until `release` is called. */
function delaying(file: RegExp) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    prepare: (page: Page) =>
      page.route(file, async (route) => {
        await released;
        await route.continue();
      }),
    release,
  };
}

/** Opens a Stage whose overview could not be fetched, in idle time and by its key. */
async function openWithoutOverview(prepare: (page: Page) => Promise<unknown>, asked: string[]) {
  const page = await openStage({ expected: FAILED, prepare });
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  await page.keyboard.press('o');
  await page.getByText('Cela n’a pas pu être chargé').waitFor();
  expect(await page.locator('.deck.overview').count()).toBe(0);
  return page;
}

test('a failed chunk is requested again by another URL, for browsers that cache failures', async () => {
  const { prepare, asked, restore } = failing(/\/overview-[^/]*\.js/);
  const page = await openWithoutOverview(prepare, asked);
  restore();
  await page.keyboard.press('o');
  await page.locator('.tile').first().waitFor();
  const queries = asked.map((url) => new URL(url).search);
  expect(queries.at(-1)).toMatch(/^\?retry=\d+-\d$/);
  expect(queries.indexOf(queries.at(-1) ?? '')).toBe(queries.length - 1);
});

test('a key that waits for a prefetch which then fails opens its panel by a request of its own', async () => {
  const asked: string[] = [];
  let fail = () => {};
  const failed = new Promise<void>((resolve) => {
    fail = resolve;
  });
  const page = await openStage({
    expected: FAILED,
    prepare: (it) =>
      it.route(/\/overview-[^/]*\.js/, async (route) => {
        const { search } = new URL(route.request().url());
        asked.push(search);
        if (search !== '') return route.continue();
        await failed;
        return route.abort();
      }),
  });
  await expect.poll(() => asked).toContain('');
  await page.keyboard.press('o');
  fail();
  await page.locator('.tile').first().waitFor();
  expect(asked.at(-1)).toMatch(/^\?retry=/);
  expect(await page.getByText('Cela n’a pas pu être chargé').count()).toBe(0);
});

test('a failed style sheet is requested again, and its feature does not open without it', async () => {
  const { prepare, asked, restore } = failing(/\/overview-[^/]*\.css/);
  const page = await openWithoutOverview(prepare, asked);
  restore();
  await page.keyboard.press('o');
  await page.locator('.tile').first().waitFor();
  const tile = page.locator('.tile').first();
  // Without its style sheet a tile would be as wide as the window.
  expect((await tile.boundingBox())?.width).toBeLessThan(640);
});

test('a speaker page whose style sheet fails once is shown with its styles', async () => {
  const styles = failing(/\/speaker-[^/]*\.css/, 1);
  const page = await open({ at: '?view=speaker', expected: FAILED, prepare: styles.prepare });
  await speakerReady(page);
  expect(styles.asked).toHaveLength(2);
  expect(await page.locator('.speaker').evaluate((it) => getComputedStyle(it).display)).toBe(
    'grid',
  );
});

test('if the Reader cannot be fetched, a message says so, and the view can still switch', async () => {
  const reader = failing(/\/reader-[^/]*\.js/);
  const page = await open({ viewport: PHONE, expected: FAILED, prepare: reader.prepare });
  await page.getByText('Cette vue n’a pas pu démarrer').waitFor();
  await page.setViewportSize(WIDE);
  await stageReady(page);
  expect(await page.getByText('Cette vue n’a pas pu démarrer').count()).toBe(0);
  reader.restore();
  await page.setViewportSize(PHONE);
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  expect(await page.getByText('Cette vue n’a pas pu démarrer').count()).toBe(0);
});

test.each([
  ['navigates', 'ArrowRight', 'act-source'],
  ['gives another command', 'b', 'brief'],
])(
  'a panel that is fetched late does not open if the presenter %s meanwhile',
  async (_, key, slide) => {
    const { prepare, release } = delaying(/\/finder-[^/]*\.js/);
    const page = await openStage({ at: '#brief', prepare });
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    if (key === 'b') await page.keyboard.press('b');
    const come = page.waitForResponse(/\/finder-/);
    release();
    await (await come).finished();
    expect((await currentPosition(page)).slide).toBe(slide);
    // By now it is installed.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('g');
    await page.getByRole('dialog').waitFor();
  },
);

test('a panel that is fetched late does not open over a slide to which the speaker page has moved', async () => {
  const { prepare, release } = delaying(/\/finder-[^/]*\.js/);
  const talk = await openSession({ at: '#brief', prepare });
  const { stage, speaker } = talk;
  await bothAt(talk, 'brief/0');
  await stage.keyboard.press('g');
  await speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'act-source/0');
  const come = stage.waitForResponse(/\/finder-/);
  release();
  await (await come).finished();
  // By now it is installed.
  await speaker.keyboard.press('ArrowLeft');
  await bothAt(talk, 'brief/0');
  expect(await stage.locator('dialog[open]').count()).toBe(0);
  await stage.keyboard.press('g');
  await stage.getByRole('dialog').waitFor();
});

test('a pen command whose fetch has failed does not run when the laser pointer is synchronised later', async () => {
  const tools = failing(/\/drawing-tools-[^/]*\.js/);
  const talk = await openSession({ at: '#roles', expected: FAILED, prepare: tools.prepare });
  const { stage, speaker } = talk;
  await stage.keyboard.press('d');
  await stage.getByText('Cela n’a pas pu être chargé').waitFor();
  tools.restore();
  await speaker.keyboard.press('r');
  const preview = await speaker.locator('.speaker-current .preview').boundingBox();
  const { x = 0, y = 0 } = preview ?? {};
  // The first movement triggers the fetch on the Stage; later ones are shown there.
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

test('what a Stage cannot fetch for the speaker page is said there, and not to the audience', async () => {
  const tools = failing(/\/drawing-tools-[^/]*\.js/);
  const { stage, speaker } = await openSession({
    at: '#roles',
    expected: FAILED,
    prepare: tools.prepare,
  });
  await speaker.keyboard.press('r');
  await speaker.locator('.speaker-current .preview').hover();
  await speaker.getByText('La fenêtre des diapositives n’a pas pu tout charger').waitFor();
  expect(await stage.locator('.toast').innerText()).toBe('');
});
