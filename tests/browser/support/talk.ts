import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Opening, openStage } from './open.ts';
import { placeOf } from './stage.ts';

/** The two windows of a talk. */
export interface Talk {
  readonly stage: Page;
  readonly speaker: Page;
}

/** Opens the stage, and from it the speaker page by its key. */
export async function openTalk(opening: Opening = {}): Promise<Talk> {
  const stage = await openStage(opening);
  const [speaker] = await Promise.all([
    stage.context().waitForEvent('page'),
    stage.keyboard.press('s'),
  ]);
  await speakerStands(speaker);
  return { stage, speaker };
}

export async function speakerStands(speaker: Page): Promise<void> {
  await speaker.locator(':root[data-view-ready="speaker"]').waitFor({ state: 'attached' });
}

export async function stageStands(stage: Page): Promise<void> {
  await stage.locator('.stage-interface .controls').waitFor({ state: 'attached' });
}

/** Where a speaker page says that the talk is: `facture/1`. */
export function spokenPlace(speaker: Page): Promise<string> {
  return speaker.locator('.speaker').evaluate((page) => page.dataset['place'] ?? '');
}

/** Waits until both windows are at a place, and the one shows what the other does. */
export async function bothAt({ stage, speaker }: Talk, place: string): Promise<void> {
  const [slide = '', step] = place.split('/');
  await speaker.locator(`.speaker[data-place="${place}"]`).waitFor();
  await stage.locator(`[id="${slide}"].present`).waitFor();
  await expect.poll(async () => (await placeOf(stage)).steps).toBe(Number(step));
  expect((await placeOf(stage)).slide).toBe(slide);
}

/** Opens the speaker page of a talk by its address, in a process of its own, in place of the one that a key has opened. */
export async function openByHand({ stage, speaker }: Talk): Promise<Talk> {
  const address = speaker.url();
  await speaker.close();
  const again = await stage.context().newPage();
  await again.goto(address);
  await speakerStands(again);
  return { stage, speaker: again };
}
