import { expect, test, vi } from 'vitest';
import { type Entries, MAX_COUNT } from '../../../src/session/lww-registers.ts';
import type { SessionStore } from '../../../src/session/session-store.ts';
import { fakeBrowser, nextFrame } from './support/browser.ts';

const browser = fakeBrowser();

/** A store that windows can share, or not. */
function memoryStore(): SessionStore {
  let stored: Entries = {};
  return {
    read: () => stored,
    write: (_, entries) => {
      stored = entries;
    },
    removeExpired: () => {},
  };
}

const entry = (value: unknown, count: number) => ({ value, stamp: { count, by: '~' } });

/** What a window reads that joins when all others are closed. */
function reopened(store?: SessionStore) {
  return browser.open('stage', store).session;
}

test('a value written in one window is read in the others, and by those that join later', () => {
  const [stage, speaker] = [browser.open('stage'), browser.open('speaker')];
  const listener = vi.fn();
  stage.session.watch('position', listener);
  speaker.session.set('position', 'bill');
  expect(listener).toHaveBeenCalledExactlyOnceWith('bill', 'remote');
  stage.session.leave();
  speaker.session.leave();
  expect(reopened().get('position')).toBe('bill');
});

test('a window without messages merges what another one has stored before it writes', () => {
  const [stage, speaker] = [browser.open('stage'), browser.open('speaker')];
  stage.crash();
  const listener = vi.fn();
  stage.session.watch('blackout', listener);
  speaker.session.set('blackout', 'black');
  expect(listener).not.toHaveBeenCalled();
  stage.session.set('position', 'bill');
  expect(listener).toHaveBeenCalledExactlyOnceWith('black', 'remote');
});

test('a write of a window without messages is later than writes that it has missed', () => {
  const [stage, speaker] = [browser.open('stage'), browser.open('speaker')];
  stage.crash();
  for (const position of ['first', 'second', 'third']) speaker.session.set('position', position);
  nextFrame();
  stage.session.set('position', 'bill');
  expect(stage.session.get('position')).toBe('bill');
  speaker.session.set('blackout', 'black');
  expect(speaker.session.get('position')).toBe('bill');
});

test('a window that joins stores what it receives from a window with another store', () => {
  const [one, other] = [memoryStore(), memoryStore()];
  const stage = browser.open('stage', one);
  stage.session.set('position', 'bill');
  const speaker = browser.open('speaker', other);
  expect(speaker.session.get('position')).toBe('bill');
  speaker.crash();
  stage.crash();
  expect(reopened(other).get('position')).toBe('bill');
});

test('a window stores what a window that joins has brought', () => {
  const [one, other] = [memoryStore(), memoryStore()];
  const speaker = browser.open('speaker', other);
  speaker.session.set('position', 'bill');
  speaker.session.leave();
  const stage = browser.open('stage', one);
  expect(stage.session.get('position')).toBeUndefined();
  const again = browser.open('speaker', other);
  again.crash();
  stage.crash();
  expect(reopened(one).get('position')).toBe('bill');
});

test('a window that has crashed is not present any more after ten seconds, and listeners are called', () => {
  const [stage, speaker] = [browser.open('stage'), browser.open('speaker')];
  expect(speaker.session.isPresent('stage')).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(speaker.session.isPresent('stage')).toBe(true);
  const seen: boolean[] = [];
  speaker.session.onPresence(() => seen.push(speaker.session.isPresent('stage')));
  stage.crash();
  vi.advanceTimersByTime(15_000);
  expect(seen[0]).toBe(true);
  expect(seen.at(-1)).toBe(false);
});

test('a window that is closed is not present any more at once, unless another one shows the same', () => {
  const [first, second, speaker] = [
    browser.open('stage'),
    browser.open('stage'),
    browser.open('speaker'),
  ];
  first.hide();
  first.crash();
  expect(speaker.session.isPresent('stage')).toBe(true);
  second.crash();
  browser.post({ kind: 'leave', role: 'stage' });
  expect(speaker.session.isPresent('stage')).toBe(false);
});

test.each([
  undefined,
  null,
  7,
  { kind: 'update' },
  { kind: 'update', entries: 7 },
  { kind: 'sync-request', role: 'stage' },
  { kind: 'sync-response', role: 'stage', entries: null },
  { kind: 'update', entries: { position: null, blackout: {}, zoom: { stamp: null } } },
])('the malformed message %j of another page changes nothing and throws nothing', (message) => {
  const { session } = browser.open('stage');
  session.set('position', 'bill');
  browser.post(message);
  expect(session.get('position')).toBe('bill');
  expect(session.isPresent('stage')).toBe(false);
});

test.each([Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, MAX_COUNT, 2 ** 24])(
  'after an entry with the count %d of another page, windows still agree on every write',
  (count) => {
    const [stage, speaker] = [browser.open('stage'), browser.open('speaker')];
    stage.session.set('position', 'first');
    nextFrame();
    browser.post({ kind: 'update', entries: { position: entry('hostile', count) } });
    for (const [writer, position] of [
      [stage, 'second'],
      [speaker, 'third'],
      [stage, 'fourth'],
    ] as const) {
      writer.session.set('position', position);
      nextFrame();
      expect(stage.session.get('position')).toBe(position);
      expect(speaker.session.get('position')).toBe(position);
    }
    expect(browser.open('speaker').session.get('position')).toBe('fourth');
  },
);

test.each(['null', '7', '{"savedAt":1}', '{"savedAt":1e12,"entries":7}', 'no JSON'])(
  'the malformed stored session %s is ignored',
  (text) => {
    browser.localStorage.setItem('deck:session:abcdefgh', text);
    const { session } = browser.open('stage');
    session.set('position', 'bill');
    expect(browser.open('speaker').session.get('position')).toBe('bill');
  },
);

test('an entry stored with the largest count is ignored', () => {
  const entries = { position: entry('hostile', Number.MAX_SAFE_INTEGER), clock: entry(1, 1) };
  const stored = { savedAt: Date.now(), entries };
  browser.localStorage.setItem('deck:session:abcdefgh', JSON.stringify(stored));
  const { session } = browser.open('stage');
  expect(session.get('position')).toBeUndefined();
  expect(session.get('clock')).toBe(1);
});

test('many writes within a frame are stored and sent twice at most, and the last one arrives', () => {
  const [stage, speaker] = [browser.open('stage'), browser.open('speaker')];
  const listener = vi.fn();
  speaker.session.watch('zoom', listener);
  vi.mocked(browser.localStorage.setItem).mockClear();
  for (let x = 0; x < 100; x++) stage.session.set('zoom', { x: x / 100, y: 0.5 });
  expect(stage.session.get('zoom')).toEqual({ x: 0.99, y: 0.5 });
  nextFrame();
  expect(browser.localStorage.setItem).toHaveBeenCalledTimes(2);
  expect(listener).toHaveBeenCalledTimes(2);
  expect(speaker.session.get('zoom')).toEqual({ x: 0.99, y: 0.5 });
});

test('a session is parsed only after another window has written it', () => {
  const stage = browser.open('stage');
  stage.session.set('zoom', { x: 0, y: 0 });
  const parse = vi.spyOn(JSON, 'parse');
  for (let frame = 0; frame < 5; frame++) {
    for (let x = 0; x < 10; x++) stage.session.set('zoom', { x: x / 10, y: frame / 10 });
    nextFrame();
  }
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});

test.each([
  ['the window is closed', 'hide'],
  ['another tab is shown, and the browser ends the hidden one,', 'cover'],
] as const)('the last write is not lost when %s within the frame', (_, leave) => {
  const stage = browser.open('stage');
  for (const position of ['first', 'second', 'third']) stage.session.set('position', position);
  stage[leave]();
  stage.crash();
  expect(reopened().get('position')).toBe('third');
});

test('a hidden window, which has no animation frames, sends its writes as well', () => {
  const [stage, speaker] = [browser.open('stage'), browser.open('speaker')];
  vi.stubGlobal('requestAnimationFrame', () => 0);
  for (const position of ['first', 'second', 'third']) stage.session.set('position', position);
  vi.advanceTimersByTime(100);
  expect(speaker.session.get('position')).toBe('third');
});

test('a signal is received after the writes before it', () => {
  const [stage, speaker] = [browser.open('stage'), browser.open('speaker')];
  const seen: unknown[] = [];
  stage.session.onSignal('stroke', () => seen.push(stage.session.get('drawing')));
  speaker.session.set('drawing', 1);
  speaker.session.set('drawing', 2);
  speaker.session.signal('stroke', {});
  expect(seen).toEqual([2]);
});

test('sessions are removed from the store a week after their last write, when a window joins', () => {
  const stage = browser.open('stage');
  stage.session.set('position', 'bill');
  stage.session.leave();
  const keys = () => Object.keys(browser.localStorage);
  const other = 'deck:session:otherone1';
  browser.localStorage.setItem(other, JSON.stringify({ savedAt: Date.now(), entries: {} }));
  browser.localStorage.setItem('deck:session:malformed1', '{"entries":{}}');
  vi.setSystemTime(Date.now() + 6 * 24 * 60 * 60 * 1000);
  browser.open('stage').session.set('position', 'next');
  expect(keys()).toEqual(['deck:session:abcdefgh', other]);
  vi.setSystemTime(Date.now() + 2 * 24 * 60 * 60 * 1000);
  browser.open('stage');
  expect(keys()).toEqual(['deck:session:abcdefgh']);
});
