import { expect, test } from 'vitest';
import {
  createDrawingStore,
  type DrawingStore,
  strokesOn,
} from '../../../src/drawing/drawing-store.ts';
import type { Point } from '../../../src/drawing/point.ts';
import { addStroke, EMPTY_DRAWING } from '../../../src/drawing/strokes.ts';
import { syncDrawingStore } from '../../../src/drawing/sync.ts';
import type { Session } from '../../../src/session/session.ts';

const idsOn = (store: DrawingStore, slide: string) => strokesOn(store, slide).map(({ id }) => id);
const stroke = (id: string, slide = 'a', ...points: Point[]) =>
  ({ kind: 'stroke', stroke: { id, slide, points } }) as const;
const saved = (id: string, slide = 'a') =>
  ({
    kind: 'saved',
    slide,
    drawing: addStroke(EMPTY_DRAWING, { id, points: [[0, 0]] }),
  }) as const;

test('a stroke is visible on its slide while it is drawn, and once after it is saved', () => {
  const store = createDrawingStore();
  store.apply('local', stroke('one'));
  store.apply('remote', stroke('two'));
  expect(idsOn(store, 'a')).toEqual(['two', 'one']);
  expect(idsOn(store, 'b')).toEqual([]);
  store.apply('local', saved('one'));
  expect(idsOn(store, 'a')).toEqual(['one', 'two']);
});

test('clearing a slide removes the unfinished stroke of a window that was closed', () => {
  const store = createDrawingStore();
  store.apply('remote', stroke('unfinished'));
  store.apply('local', { kind: 'saved', slide: 'b', drawing: EMPTY_DRAWING });
  expect(idsOn(store, 'a')).toEqual(['unfinished']);
  store.apply('local', { kind: 'saved', slide: 'a', drawing: EMPTY_DRAWING });
  expect(idsOn(store, 'a')).toEqual([]);
});

/** A session that records what is sent, and receives what a test passes to `receive`. */
function fakeSession(registers: Record<string, unknown> = {}) {
  const listeners = new Map<string, (data: unknown) => void>();
  const sent: [string, unknown][] = [];
  const session = {
    get: (name) => registers[name],
    set: (name, value) => sent.push([name, value]),
    watch: (name, listener) => {
      listeners.set(name, (value) => listener(value, 'remote'));
      return () => listeners.delete(name);
    },
    signal: (name, data) => sent.push([name, data]),
    onSignal: (name, listener) => {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  } satisfies Partial<Session> as unknown as Session;
  return { session, sent, receive: (name: string, data: unknown) => listeners.get(name)?.(data) };
}

test('while a stroke is drawn, only its new points are sent', () => {
  const store = createDrawingStore();
  const { session, sent } = fakeSession();
  syncDrawingStore(store, session, ['a'], new AbortController().signal);
  store.apply('local', stroke('one', 'a', [0, 0]));
  store.apply('local', stroke('one', 'a', [0, 0], [0.5, 0]));
  store.apply('local', saved('one'));
  expect(sent).toEqual([
    ['stroke', { slide: 'a', id: 'one', from: 0, points: [[0, 0]] }],
    ['stroke', { slide: 'a', id: 'one', from: 1, points: [[0.5, 0]] }],
    ['drawing:a', saved('one').drawing],
  ]);
});

test('a stroke is assembled from its signals; incomplete and malformed ones are ignored', () => {
  const store = createDrawingStore();
  const { session, receive } = fakeSession();
  syncDrawingStore(store, session, ['a'], new AbortController().signal);
  for (const malformed of [null, 7, {}, { slide: 'a', id: 'x', from: 'no', points: [[0, 0]] }]) {
    receive('stroke', malformed);
  }
  receive('stroke', { slide: 'a', id: 'late', from: 5, points: [[0, 0]] });
  expect(strokesOn(store, 'a')).toEqual([]);
  receive('stroke', { slide: 'a', id: 'one', from: 0, points: [[0, 0], 'no point'] });
  receive('stroke', { slide: 'a', id: 'one', from: 1, points: [[1, 1]] });
  expect(store.activeStroke('remote')?.points).toEqual([
    [0, 0],
    [1, 1],
  ]);
  receive('drawing:a', saved('one').drawing);
  expect(store.activeStroke('remote')).toBeUndefined();
  expect(idsOn(store, 'a')).toEqual(['one']);
});

test('drawings made before a session starts are sent to it, unless it already has one of the slide', () => {
  const store = createDrawingStore();
  store.apply('local', saved('mine', 'a'));
  store.apply('local', saved('mine', 'b'));
  const { session, sent } = fakeSession({ 'drawing:b': saved('theirs').drawing });
  syncDrawingStore(store, session, ['a', 'b'], new AbortController().signal);
  expect(sent).toEqual([['drawing:a', saved('mine').drawing]]);
  expect(idsOn(store, 'b')).toEqual(['theirs']);
});
