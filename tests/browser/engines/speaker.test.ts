import { expect, test } from 'vitest';
import type { EngineWindow } from './support/engine-window.ts';
import { reads, sees, seesNo, textOf } from './support/seen.ts';
import { shows, stageReady } from './support/stage.ts';
import { type SiteVisit, visit } from './support/visit.ts';

interface Talk {
  readonly visited: SiteVisit;
  readonly stage: EngineWindow;
  readonly speaker: EngineWindow;
}

async function openTalk(at: string): Promise<Talk> {
  const visited = await visit({ at });
  const { first: stage } = visited;
  await stageReady(stage);
  const speaker = await visited.opened(() => stage.press('s'));
  await sees(speaker, ':root[data-view-ready="speaker"] .speaker');
  return { visited, stage, speaker };
}

async function bothShow({ stage, speaker }: Talk, place: string): Promise<void> {
  await shows(stage, place);
  await sees(speaker, `.speaker[data-place="${place}"]`);
}

test('the speaker page shows the notes, and both windows move together', async () => {
  const talk = await openTalk('#roles');
  const { stage, speaker } = talk;
  await bothShow(talk, 'roles/0');
  await reads(speaker, 'le canal joue deux rôles');
  await speaker.press('ArrowRight');
  await bothShow(talk, 'both/0');
  await stage.press('ArrowRight');
  await bothShow(talk, 'mix/0');
  await speaker.press('b');
  await sees(stage, '.blackout');
  await speaker.press('b');
  await seesNo(stage, '.blackout');
});

test('either window may be reloaded, and the talk goes on', async () => {
  const talk = await openTalk('#points');
  await talk.speaker.press('ArrowRight');
  await bothShow(talk, 'points/1');
  await talk.stage.reload();
  await stageReady(talk.stage);
  await bothShow(talk, 'points/1');
  await talk.speaker.press('ArrowRight');
  await bothShow(talk, 'points/2');
  await talk.speaker.reload();
  await sees(talk.speaker, ':root[data-view-ready="speaker"] .speaker');
  await bothShow(talk, 'points/2');
  await talk.stage.press('ArrowLeft');
  await bothShow(talk, 'points/1');
});

test('a speaker page that is closed and opened again has the slide and the time', async () => {
  const { visited, stage, speaker } = await openTalk('#roles');
  await speaker.press('ArrowRight');
  await shows(stage, 'both/0');
  await speaker.close();
  await stage.press('ArrowRight');
  await shows(stage, 'mix/0');
  const again = await visited.opened(() => stage.press('s'));
  await sees(again, '.speaker[data-place="mix/0"]');
  expect(await textOf(again, '.speaker-elapsed')).toMatch(/^\d+:\d\d/);
});
