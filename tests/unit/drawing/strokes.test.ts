import { expect, test } from 'vitest';
import { type Point, pointAt } from '../../../src/drawing/point.ts';
import { readDrawing, readPoint, readPoints } from '../../../src/drawing/read-drawing.ts';
import {
  addStroke,
  clearStrokes,
  EMPTY_DRAWING,
  type SlideDrawing,
  undoStroke,
} from '../../../src/drawing/strokes.ts';

const stroke = (id: string, ...points: Point[]) => ({ id, points });
const idsOf = ({ strokes }: SlideDrawing) => strokes.map(({ id }) => id);
const two = [stroke('a', [0, 0]), stroke('b', [1, 1])].reduce(addStroke, EMPTY_DRAWING);

test('strokes are added at the end, and undone from there', () => {
  expect(idsOf(two)).toEqual(['a', 'b']);
  expect(idsOf(undoStroke(two))).toEqual(['a']);
  expect(undoStroke(undoStroke(undoStroke(two)))).toEqual(EMPTY_DRAWING);
});

test('clearing takes all strokes, and undoing it brings all of them back, until one draws again', () => {
  expect(idsOf(clearStrokes(two))).toEqual([]);
  expect(undoStroke(clearStrokes(two))).toEqual(two);
  expect(undoStroke(clearStrokes(clearStrokes(two)))).toEqual(two);
  expect(idsOf(undoStroke(addStroke(clearStrokes(two), stroke('c', [0, 1]))))).toEqual([]);
  expect(undoStroke(undoStroke(addStroke(clearStrokes(two), stroke('c', [0, 1]))))).toEqual(
    EMPTY_DRAWING,
  );
});

test('of a full slide the oldest strokes go, and of an endless one its beginning', () => {
  const zigzag = (id: string, length: number) =>
    stroke(id, ...Array.from({ length }, (_, at): Point => pointAt((at % 100) / 100, at % 2)));
  const full = ['a', 'b', 'c'].map((id) => zigzag(id, 1000)).reduce(addStroke, EMPTY_DRAWING);
  expect(idsOf(full)).toEqual(['b', 'c']);
  const endless = addStroke(full, zigzag('d', 4000));
  expect(idsOf(endless)).toEqual(['d']);
  expect(endless.strokes[0]?.points.length).toBe(2500);
});

test('what another window has written is read back as it was', () => {
  expect(readDrawing(JSON.parse(JSON.stringify(two)))).toEqual(two);
  expect(readDrawing(clearStrokes(two))).toEqual(clearStrokes(two));
});

test.each([undefined, null, 7, 'x', [], {}, { strokes: 'x' }, { strokes: [null, 1, {}] }])(
  'what is no drawing is a blank one: %j',
  (value) => {
    expect(readDrawing(value)).toEqual(EMPTY_DRAWING);
  },
);

test('of a malformed drawing what can be read is read', () => {
  const strokes = [
    { id: 'a', points: [[0.5, 0.5], [2, 0], ['0', 0], [0.1], null] },
    { id: 7, points: [[0, 0]] },
    { id: 'b', points: [] },
  ];
  expect(readDrawing({ strokes, cleared: 7 })).toEqual({
    strokes: [{ id: 'a', points: [[0.5, 0.5]] }],
    cleared: [],
  });
  expect(readPoint([Number.NaN, 0])).toBeUndefined();
  expect(readPoint({ 0: 1, 1: 1 })).toBeUndefined();
  expect(readPoints('no list')).toEqual([]);
});
