import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entries } from '../../../src/talk/registers.ts';
import type { Shelf } from '../../../src/talk/storage.ts';
import { joinTalk, type Talk } from '../../../src/talk/talk.ts';

/** Two windows between which no message has come through yet: one has slept, and only what is written down is known. */
class SilentChannel extends EventTarget {
  postMessage(): void {}
  close(): void {}
}

const talks: Talk[] = [];

beforeEach(() => {
  const page = new EventTarget();
  vi.stubGlobal('BroadcastChannel', SilentChannel);
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
  for (const talk of talks.splice(0)) talk.leave();
  vi.unstubAllGlobals();
});

function twoWindows(): readonly [Talk, Talk] {
  let kept: Entries = {};
  const shelf: Shelf = {
    read: () => kept,
    write: (_, entries) => {
      kept = entries;
    },
  };
  const stage = joinTalk('deck', 'talk', 'stage', shelf);
  const speaker = joinTalk('deck', 'talk', 'speaker', shelf);
  talks.push(stage, speaker);
  return [stage, speaker];
}

test('a window that slept is told what was written meanwhile, also when it writes before it has heard', () => {
  const [stage, speaker] = twoWindows();
  const told = vi.fn();
  stage.watch('curtain', told);
  speaker.set('curtain', 'black');
  expect(told).not.toHaveBeenCalled();
  stage.set('place', 'bill');
  expect(told).toHaveBeenCalledExactlyOnceWith('black', false);
});

test('what a window writes when it has slept is later than what was written meanwhile', () => {
  const [stage, speaker] = twoWindows();
  for (const place of ['first', 'second', 'third']) speaker.set('place', place);
  stage.set('place', 'bill');
  expect(stage.get('place')).toBe('bill');
  speaker.set('curtain', 'black');
  expect(speaker.get('place')).toBe('bill');
});
