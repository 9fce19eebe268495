import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entries } from '../../../src/session/lww-registers.ts';
import { joinSession, type Session } from '../../../src/session/session.ts';
import type { SessionStore } from '../../../src/session/session-store.ts';

/** Two windows between which no message has come through yet: one has slept, and only what is written down is known. */
class SilentChannel extends EventTarget {
  postMessage(): void {}
  close(): void {}
}

const talks: Session[] = [];

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

function twoWindows(): readonly [Session, Session] {
  let kept: Entries = {};
  const shelf: SessionStore = {
    read: () => kept,
    write: (_, entries) => {
      kept = entries;
    },
  };
  const stage = joinSession('deck', 'talk', 'stage', shelf);
  const speaker = joinSession('deck', 'talk', 'speaker', shelf);
  talks.push(stage, speaker);
  return [stage, speaker];
}

test('a window that slept is told what was written meanwhile, also when it writes before it has heard', () => {
  const [stage, speaker] = twoWindows();
  const told = vi.fn();
  stage.watch('blackout', told);
  speaker.set('blackout', 'black');
  expect(told).not.toHaveBeenCalled();
  stage.set('place', 'bill');
  expect(told).toHaveBeenCalledExactlyOnceWith('black', false);
});

test('what a window writes when it has slept is later than what was written meanwhile', () => {
  const [stage, speaker] = twoWindows();
  for (const place of ['first', 'second', 'third']) speaker.set('place', place);
  stage.set('place', 'bill');
  expect(stage.get('place')).toBe('bill');
  speaker.set('blackout', 'black');
  expect(speaker.get('place')).toBe('bill');
});
