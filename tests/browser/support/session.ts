import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type OpenOptions, openStage } from './open.ts';
import { currentPosition } from './stage.ts';

/** The two windows of a session. */
export interface SessionWindows {
  readonly stage: Page;
  readonly speaker: Page;
}

/** Opens the Stage, and the speaker page by its shortcut. */
export async function openSession(options: OpenOptions = {}): Promise<SessionWindows> {
  const stage = await openStage(options);
  const [speaker] = await Promise.all([
    stage.context().waitForEvent('page'),
    stage.keyboard.press('s'),
  ]);
  await speakerReady(speaker);
  return { stage, speaker };
}

/** Makes `window.open` fail, as a popup blocker does. */
export async function blockPopups(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.open = () => null;
  });
}

export async function speakerReady(speaker: Page): Promise<void> {
  await speaker.locator(':root[data-view-ready="speaker"]').waitFor({ state: 'attached' });
}

export async function stageReady(stage: Page): Promise<void> {
  await stage.locator('.stage-interface .controls').waitFor({ state: 'attached' });
}

/** The step that a speaker page shows: `volume/1`. */
export function speakerPosition(speaker: Page): Promise<string> {
  return speaker.locator('.speaker').evaluate((page) => page.dataset['place'] ?? '');
}

/** Waits until both windows show a step. */
export async function bothAt({ stage, speaker }: SessionWindows, place: string): Promise<void> {
  await speaker.locator(`.speaker[data-place="${place}"]`).waitFor();
  await expect
    .poll(async () => {
      const { slide, steps } = await currentPosition(stage);
      return `${slide}/${steps}`;
    })
    .toBe(place);
}

/** Closes the speaker page and opens it by its URL, which gives it another process than the Stage's. */
export async function reopenSpeaker({ stage, speaker }: SessionWindows): Promise<SessionWindows> {
  const url = speaker.url();
  await speaker.close();
  const reopened = await stage.context().newPage();
  await reopened.goto(url);
  await speakerReady(reopened);
  return { stage, speaker: reopened };
}
