import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, openStage, PHONE, WIDE } from './support/open.ts';
import { placeOf } from './support/stage.ts';
import { openTalk, stageStands } from './support/talk.ts';

/** What the browser and the deck say of a file that cannot be fetched. */
const FAILED = [
  /ERR_FAILED/,
  /^failed: /,
  /Failed to fetch dynamically/,
  /preload CSS/,
  /Unable to fetch/,
];

/** Fails the requests for a file, and says which there were. */
async function failing(page: Page, file: RegExp) {
  const asked: string[] = [];
  let fails = true;
  await page.route(file, (route) => {
    asked.push(route.request().url());
    return fails ? route.abort() : route.continue();
  });
  return {
    asked: () => asked,
    requests: () => asked.length,
    letGo: () => {
      fails = false;
    },
  };
}

test('what could not be fetched is asked for by another address, for engines that remember a failure', async () => {
  let overview: Awaited<ReturnType<typeof failing>> | undefined;
  const page = await openStage({
    expected: FAILED,
    prepare: async (it) => {
      overview = await failing(it, /\/overview-[^/]*\.js/);
    },
  });
  // In idle time first, of which nobody is told.
  await expect.poll(() => overview?.requests()).toBeGreaterThan(0);
  await page.keyboard.press('o');
  await page.getByText('Cela n’a pas pu être chargé').waitFor();
  overview?.letGo();
  await page.keyboard.press('o');
  await page.locator('.tile').first().waitFor();
  const asked = overview?.asked().map((url) => new URL(url).search) ?? [];
  expect(asked.at(-1)).toMatch(/^\?again=\d$/);
  expect(asked.indexOf(asked.at(-1) ?? '')).toBe(asked.length - 1);
});

test('a style sheet that could not be fetched is asked for again, and nothing comes up without it', async () => {
  let styles: Awaited<ReturnType<typeof failing>> | undefined;
  const page = await openStage({
    expected: FAILED,
    prepare: async (it) => {
      styles = await failing(it, /\/overview-[^/]*\.css/);
    },
  });
  await expect.poll(() => styles?.requests()).toBeGreaterThan(0);
  await page.keyboard.press('o');
  await page.getByText('Cela n’a pas pu être chargé').waitFor();
  expect(await page.locator('.deck.overview').count()).toBe(0);
  styles?.letGo();
  await page.keyboard.press('o');
  await page.locator('.tile').first().waitFor();
  expect(
    await page.evaluate(() =>
      [...document.styleSheets].some(({ href }) => href?.includes('/overview-')),
    ),
  ).toBe(true);
});

test('where the Reader cannot be fetched, a sentence says so, and the page still turns', async () => {
  let reader: Awaited<ReturnType<typeof failing>> | undefined;
  const page = await open({
    viewport: PHONE,
    expected: FAILED,
    prepare: async (it) => {
      reader = await failing(it, /\/reader-[^/]*\.js/);
    },
  });
  await page.getByText('Cette vue n’a pas pu démarrer').waitFor();
  await page.setViewportSize(WIDE);
  await stageStands(page);
  expect(await page.getByText('Cette vue n’a pas pu démarrer').count()).toBe(0);
  reader?.letGo();
  await page.setViewportSize(PHONE);
  await page.locator(':root[data-standing="reader"]').waitFor({ state: 'attached' });
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
  let ink: Awaited<ReturnType<typeof failing>> | undefined;
  const talk = await openTalk({
    at: '#acteurs',
    expected: FAILED,
    prepare: async (it) => {
      ink = await failing(it, /\/ink-[^/]*\.js/);
    },
  });
  const { stage, speaker } = talk;
  await stage.keyboard.press('d');
  await stage.getByText('Cela n’a pas pu être chargé').waitFor();
  ink?.letGo();
  await speaker.keyboard.press('r');
  const preview = await speaker.locator('.speaker-current .preview').boundingBox();
  const { x = 0, y = 0 } = preview ?? {};
  // The first movement asks for the chunk on the Stage; what is pointed at later is seen there.
  let moved = 0;
  await expect
    .poll(async () => {
      moved += 5;
      await speaker.mouse.move(x + 50 + (moved % 100), y + 50);
      return stage.locator('.ink-dot').count();
    })
    .toBe(1);
  expect(await stage.locator('.ink-pad[data-tool]').count()).toBe(0);
});
