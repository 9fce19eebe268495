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

const idsOn = (board: DrawingStore, slide: string) => strokesOn(board, slide).map(({ id }) => id);
const drawing = (id: string, slide = 'a', ...points: Point[]) =>
  ({ kind: 'drawing', drawing: { id, slide, points } }) as const;
const sheet = (id: string, slide = 'a') =>
  ({ kind: 'sheet', slide, sheet: addStroke(EMPTY_DRAWING, { id, points: [[0, 0]] }) }) as const;

test('a stroke is seen on its slide while it is drawn, and once when it is kept', () => {
  const board = createDrawingStore();
  board.apply('here', drawing('one'));
  board.apply('elsewhere', drawing('two'));
  expect(idsOn(board, 'a')).toEqual(['two', 'one']);
  expect(idsOn(board, 'b')).toEqual([]);
  board.apply('here', sheet('one'));
  expect(idsOn(board, 'a')).toEqual(['one', 'two']);
});

test('clearing a slide takes what a window has left that is gone', () => {
  const board = createDrawingStore();
  board.apply('elsewhere', drawing('left'));
  board.apply('here', { kind: 'sheet', slide: 'b', sheet: EMPTY_DRAWING });
  expect(idsOn(board, 'a')).toEqual(['left']);
  board.apply('here', { kind: 'sheet', slide: 'a', sheet: EMPTY_DRAWING });
  expect(idsOn(board, 'a')).toEqual([]);
});

/** Two boards whose talk is heard at once, or says to one of them what a test lets it say. */
function talkBetween(values: Record<string, unknown> = {}) {
  const heard = new Map<string, (data: unknown) => void>();
  const told: [string, unknown][] = [];
  const talk = {
    get: (name) => values[name],
    set: (name, value) => told.push([name, value]),
    watch: (name, listener) => {
      heard.set(name, (value) => listener(value, false));
      return () => heard.delete(name);
    },
    signal: (name, data) => told.push([name, data]),
    onSignal: (name, listener) => {
      heard.set(name, listener);
      return () => heard.delete(name);
    },
  } satisfies Partial<Session> as unknown as Session;
  return { talk, told, hear: (name: string, data: unknown) => heard.get(name)?.(data) };
}

test('while one draws, only what is new is told', () => {
  const board = createDrawingStore();
  const { talk, told } = talkBetween();
  syncDrawingStore(board, talk, ['a']);
  board.apply('here', drawing('one', 'a', [0, 0]));
  board.apply('here', drawing('one', 'a', [0, 0], [0.5, 0]));
  board.apply('here', sheet('one'));
  expect(told).toEqual([
    ['drawing', { slide: 'a', id: 'one', from: 0, points: [[0, 0]] }],
    ['drawing', { slide: 'a', id: 'one', from: 1, points: [[0.5, 0]] }],
    ['ink:a', sheet('one').sheet],
  ]);
});

test('a stroke is put together from its parts; parts of nothing known and nonsense are passed over', () => {
  const board = createDrawingStore();
  const { talk, hear } = talkBetween();
  syncDrawingStore(board, talk, ['a']);
  for (const nonsense of [null, 7, {}, { slide: 'a', id: 'x', from: 'no', points: [[0, 0]] }]) {
    hear('drawing', nonsense);
  }
  hear('drawing', { slide: 'a', id: 'late', from: 5, points: [[0, 0]] });
  expect(strokesOn(board, 'a')).toEqual([]);
  hear('drawing', { slide: 'a', id: 'one', from: 0, points: [[0, 0], 'no spot'] });
  hear('drawing', { slide: 'a', id: 'one', from: 1, points: [[1, 1]] });
  expect(board.activeStroke('elsewhere')?.points).toEqual([
    [0, 0],
    [1, 1],
  ]);
  hear('ink:a', sheet('one').sheet);
  expect(board.activeStroke('elsewhere')).toBeUndefined();
  expect(idsOn(board, 'a')).toEqual(['one']);
});

test('what was drawn before there was a talk is told to it, but for slides that it knows', () => {
  const board = createDrawingStore();
  board.apply('here', sheet('mine', 'a'));
  board.apply('here', sheet('mine', 'b'));
  const { talk, told } = talkBetween({ 'ink:b': sheet('theirs').sheet });
  syncDrawingStore(board, talk, ['a', 'b']);
  expect(told).toEqual([['ink:a', sheet('mine').sheet]]);
  expect(idsOn(board, 'b')).toEqual(['theirs']);
});
