import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { placeOf } from './support/stage.ts';
import {
  bothAt,
  openTalk,
  speakerStands,
  spokenPlace,
  stageStands,
  type Talk,
} from './support/talk.ts';

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

async function reloadStage({ stage }: Talk): Promise<void> {
  await stage.reload();
  await stageStands(stage);
}

async function reloadSpeaker({ speaker }: Talk): Promise<void> {
  await speaker.reload();
  await speakerStands(speaker);
}

test('either window is reloaded, and both are where they were, the clock running', async () => {
  const talk = await openTalk({ at: '#questions' });
  await talk.speaker.getByRole('button', { name: 'Démarrer' }).click();
  await talk.stage.keyboard.press('ArrowRight');
  await bothAt(talk, 'questions/1');
  await talk.speaker.clock.fastForward('03:00');
  await reloadSpeaker(talk);
  await bothAt(talk, 'questions/1');
  expect(await talk.speaker.locator('.speaker-elapsed').innerText()).toMatch(/^3:0\d$/);
  await reloadStage(talk);
  await bothAt(talk, 'questions/1');
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'questions/2');
});

test('what the one does while the other is gone is made up for when that comes back', async () => {
  const { stage, speaker } = await openTalk({ at: '#acteurs' });
  const address = speaker.url();
  await speaker.close();
  await stage.keyboard.press('ArrowRight');
  expect((await placeOf(stage)).slide).toBe('pas-de-rupture');
  const again = await stage.context().newPage();
  await again.goto(address);
  await speakerStands(again);
  await bothAt({ stage, speaker: again }, 'pas-de-rupture/0');

  await stage.close();
  await again.getByText('Aucune fenêtre ne montre').waitFor();
  await again.keyboard.press('ArrowRight');
  const [opened] = await Promise.all([
    again.context().waitForEvent('page'),
    again.getByRole('button', { name: 'Ouvrir les diapositives' }).click(),
  ]);
  await stageStands(opened);
  await bothAt({ stage: opened, speaker: again }, 'bascule/0');
});

/**
 * Suspends a window while something happens, as a machine does that is short of breath: none of its
 * scripts runs. Windows that share a process, as one and the window it opened do, are suspended together.
 */
async function asleep(page: Page, meanwhile: () => Promise<unknown>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Debugger.enable');
  const paused = new Promise((resolve) => session.once('Debugger.paused', resolve));
  await session.send('Debugger.pause');
  const woken = page.evaluate(() => document.title);
  await paused;
  await meanwhile();
  await session.send('Debugger.resume');
  await woken;
  await session.detach();
}

/** The speaker page by its address, in a process of its own. */
async function alone({ stage, speaker }: Talk): Promise<Page> {
  const address = speaker.url();
  await speaker.close();
  const again = await stage.context().newPage();
  await again.goto(address);
  await speakerStands(again);
  return again;
}

test('a window that was suspended shows where the talk is, and the time that has gone by', async () => {
  const talk = await openTalk({ at: '#questions' });
  const { stage } = talk;
  const speaker = await alone(talk);
  await speaker.getByRole('button', { name: 'Démarrer' }).click();
  await asleep(speaker, async () => {
    await stage.keyboard.press('ArrowRight');
    await stage.keyboard.press('ArrowRight');
    expect((await placeOf(stage)).steps).toBe(2);
  });
  await bothAt({ stage, speaker }, 'questions/2');
  await speaker.clock.fastForward('40:00');
  await expect.poll(() => speaker.locator('.speaker-elapsed').innerText()).toMatch(/^40:\d\d$/);
  await asleep(stage, async () => {
    await speaker.keyboard.press('PageUp');
    await speaker.keyboard.press('b');
    await speaker.locator('.speaker[data-place="questions/1"][data-curtain="black"]').waitFor();
  });
  await stage.locator('.curtain[data-curtain="black"]').waitFor();
  await speaker.keyboard.press('b');
  await bothAt({ stage, speaker }, 'questions/1');
});

test('without a network the talk goes on', async () => {
  const talk = await openTalk({ at: '#acteurs' });
  await talk.stage.context().setOffline(true);
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'pas-de-rupture/0');
  await talk.stage.keyboard.press('ArrowLeft');
  await bothAt(talk, 'acteurs/0');
});

test('two speaker pages and two stages of a talk agree', async () => {
  const talk = await openTalk({ at: '#acteurs' });
  const context = talk.stage.context();
  const speaker = await context.newPage();
  await speaker.goto(talk.speaker.url());
  await speakerStands(speaker);
  const stage = await context.newPage();
  await stage.goto(talk.speaker.url().replace('view=speaker', 'view=stage'));
  await stageStands(stage);
  await speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'pas-de-rupture/0');
  await bothAt({ stage, speaker }, 'pas-de-rupture/0');
  await stage.keyboard.press('Home');
  await bothAt(talk, 'titre/0');
  await stage.reload();
  await stageStands(stage);
  await bothAt({ stage, speaker }, 'titre/0');
});

test('another deck of the same origin, or a duplicate of the tab, is not touched', async () => {
  const talk = await openTalk({ at: '#acteurs' });
  // A window opened by script takes the memory of its opener along, as a duplicated tab does.
  const [duplicate] = await Promise.all([
    talk.stage.context().waitForEvent('page'),
    talk.stage.evaluate(() => {
      open(location.href, '_blank');
    }),
  ]);
  await stageStands(duplicate);
  await duplicate.waitForFunction(() => sessionStorage.length === 0);
  await talk.speaker.keyboard.press('End');
  await bothAt(talk, 'sources/0');
  expect((await placeOf(duplicate)).slide).toBe('acteurs');
  await duplicate.keyboard.press('Home');
  expect((await placeOf(duplicate)).slide).toBe('titre');
  expect(await spokenPlace(talk.speaker)).toBe('sources/0');
});

test('whatever happens to the windows, in any order, both show the same in the end', async () => {
  const random = numbers(11);
  const talk = await openTalk({
    at: '#bascule',
    // A page that is reloaded while it is being loaded.
    expected: [/^failed: /],
  });
  let { stage } = talk;
  let speaker = await alone(talk);
  const context = stage.context();
  const address = speaker.url();
  const acts: readonly (() => Promise<unknown>)[] = [
    () => stage.keyboard.press('ArrowRight'),
    () => stage.keyboard.press('ArrowLeft'),
    () => speaker.keyboard.press('ArrowRight'),
    () => speaker.keyboard.press('PageUp'),
    () => speaker.keyboard.press('Home'),
    () => stage.keyboard.press('End'),
    // The next act meets a page whose scripts have only just come.
    () => stage.reload({ waitUntil: 'domcontentloaded' }),
    () => speaker.reload({ waitUntil: 'domcontentloaded' }),
    () => asleep(speaker, () => stage.keyboard.press('PageDown')),
    () => asleep(stage, () => speaker.keyboard.press('PageUp')),
    async () => {
      await speaker.close();
      speaker = await context.newPage();
      await speaker.goto(address, { waitUntil: 'domcontentloaded' });
    },
    async () => {
      await stage.close();
      stage = await context.newPage();
      await stage.goto(address.replace('view=speaker', 'view=stage'), {
        waitUntil: 'domcontentloaded',
      });
    },
  ];
  for (let act = 0; act < 50; act++) {
    await acts[Math.floor(random() * acts.length)]?.();
    if (act % 8 === 7) await same(stage, speaker);
  }
  await same(stage, speaker);
});

async function same(stage: Page, speaker: Page): Promise<void> {
  await stageStands(stage);
  await speakerStands(speaker);
  await expect
    .poll(
      async () => {
        const { slide, steps } = await placeOf(stage);
        return [`${slide}/${steps}`, await spokenPlace(speaker)];
      },
      // What a suspended window has not heard of is told again when the windows next ask each other.
      { timeout: 30_000 },
    )
    .toSatisfy(([one, other]) => one === other);
}
