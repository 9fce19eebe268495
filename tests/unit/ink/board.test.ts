import { expect, test } from 'vitest';
import { type Board, makeBoard, strokesOn } from '../../../src/ink/board.ts';
import { shareBoard } from '../../../src/ink/share.ts';
import { added, BLANK, type Spot } from '../../../src/ink/strokes.ts';
import type { Talk } from '../../../src/talk/talk.ts';

const idsOn = (board: Board, slide: string) => strokesOn(board, slide).map(({ id }) => id);
const drawing = (id: string, slide = 'a', ...points: Spot[]) =>
  ({ kind: 'drawing', drawing: { id, slide, points } }) as const;
const sheet = (id: string, slide = 'a') =>
  ({ kind: 'sheet', slide, sheet: added(BLANK, { id, points: [[0, 0]] }) }) as const;

test('a stroke is seen on its slide while it is drawn, and once when it is kept', () => {
  const board = makeBoard();
  board.does('here', drawing('one'));
  board.does('elsewhere', drawing('two'));
  expect(idsOn(board, 'a')).toEqual(['two', 'one']);
  expect(idsOn(board, 'b')).toEqual([]);
  board.does('here', sheet('one'));
  expect(idsOn(board, 'a')).toEqual(['one', 'two']);
});

test('clearing a slide takes what a window has left that is gone', () => {
  const board = makeBoard();
  board.does('elsewhere', drawing('left'));
  board.does('here', { kind: 'sheet', slide: 'b', sheet: BLANK });
  expect(idsOn(board, 'a')).toEqual(['left']);
  board.does('here', { kind: 'sheet', slide: 'a', sheet: BLANK });
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
  } satisfies Partial<Talk> as unknown as Talk;
  return { talk, told, hear: (name: string, data: unknown) => heard.get(name)?.(data) };
}

test('while one draws, only what is new is told', () => {
  const board = makeBoard();
  const { talk, told } = talkBetween();
  shareBoard(board, talk, ['a']);
  board.does('here', drawing('one', 'a', [0, 0]));
  board.does('here', drawing('one', 'a', [0, 0], [0.5, 0]));
  board.does('here', sheet('one'));
  expect(told).toEqual([
    ['drawing', { slide: 'a', id: 'one', from: 0, points: [[0, 0]] }],
    ['drawing', { slide: 'a', id: 'one', from: 1, points: [[0.5, 0]] }],
    ['ink:a', sheet('one').sheet],
  ]);
});

test('a stroke is put together from its parts; parts of nothing known and nonsense are passed over', () => {
  const board = makeBoard();
  const { talk, hear } = talkBetween();
  shareBoard(board, talk, ['a']);
  for (const nonsense of [null, 7, {}, { slide: 'a', id: 'x', from: 'no', points: [[0, 0]] }]) {
    hear('drawing', nonsense);
  }
  hear('drawing', { slide: 'a', id: 'late', from: 5, points: [[0, 0]] });
  expect(strokesOn(board, 'a')).toEqual([]);
  hear('drawing', { slide: 'a', id: 'one', from: 0, points: [[0, 0], 'no spot'] });
  hear('drawing', { slide: 'a', id: 'one', from: 1, points: [[1, 1]] });
  expect(board.drawing('elsewhere')?.points).toEqual([
    [0, 0],
    [1, 1],
  ]);
  hear('ink:a', sheet('one').sheet);
  expect(board.drawing('elsewhere')).toBeUndefined();
  expect(idsOn(board, 'a')).toEqual(['one']);
});

test('what was drawn before there was a talk is told to it, but for slides that it knows', () => {
  const board = makeBoard();
  board.does('here', sheet('mine', 'a'));
  board.does('here', sheet('mine', 'b'));
  const { talk, told } = talkBetween({ 'ink:b': sheet('theirs').sheet });
  shareBoard(board, talk, ['a', 'b']);
  expect(told).toEqual([['ink:a', sheet('mine').sheet]]);
  expect(idsOn(board, 'b')).toEqual(['theirs']);
});
