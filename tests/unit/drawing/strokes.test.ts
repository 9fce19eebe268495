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

test('a stroke is added after the others, and undo removes the last one', () => {
  expect(idsOf(two)).toEqual(['a', 'b']);
  expect(idsOf(undoStroke(two))).toEqual(['a']);
  expect(undoStroke(undoStroke(undoStroke(two)))).toEqual(EMPTY_DRAWING);
});

test('clear removes all strokes, and undo restores them until another one is drawn', () => {
  expect(idsOf(clearStrokes(two))).toEqual([]);
  expect(undoStroke(clearStrokes(two))).toEqual(two);
  expect(undoStroke(clearStrokes(clearStrokes(two)))).toEqual(two);
  expect(idsOf(undoStroke(addStroke(clearStrokes(two), stroke('c', [0, 1]))))).toEqual([]);
  expect(undoStroke(undoStroke(addStroke(clearStrokes(two), stroke('c', [0, 1]))))).toEqual(
    EMPTY_DRAWING,
  );
});

test('the oldest strokes of a full slide are dropped, and the first points of a stroke that is too long', () => {
  const zigzag = (id: string, length: number) =>
    stroke(id, ...Array.from({ length }, (_, at): Point => pointAt((at % 100) / 100, at % 2)));
  const full = ['a', 'b', 'c'].map((id) => zigzag(id, 1000)).reduce(addStroke, EMPTY_DRAWING);
  expect(idsOf(full)).toEqual(['b', 'c']);
  const endless = addStroke(full, zigzag('d', 4000));
  expect(idsOf(endless)).toEqual(['d']);
  expect(endless.strokes[0]?.points.length).toBe(2500);
});

test('a drawing is read as it was written', () => {
  expect(readDrawing(JSON.parse(JSON.stringify(two)))).toEqual(two);
  expect(readDrawing(clearStrokes(two))).toEqual(clearStrokes(two));
});

test.each([undefined, null, 7, 'x', [], {}, { strokes: 'x' }, { strokes: [null, 1, {}] }])(
  'the malformed drawing %j is read as an empty one',
  (value) => {
    expect(readDrawing(value)).toEqual(EMPTY_DRAWING);
  },
);

test('malformed parts of a drawing are left out', () => {
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
