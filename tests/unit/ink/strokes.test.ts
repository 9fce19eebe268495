import { expect, test } from 'vitest';
import { readSheet, readSpot, readSpots } from '../../../src/ink/read.ts';
import {
  added,
  BLANK,
  distance,
  type Sheet,
  type Spot,
  simplified,
  spotAt,
  undone,
  wiped,
} from '../../../src/ink/strokes.ts';

const stroke = (id: string, ...points: Spot[]) => ({ id, points });
const idsOf = ({ strokes }: Sheet) => strokes.map(({ id }) => id);
const two = [stroke('a', [0, 0]), stroke('b', [1, 1])].reduce(added, BLANK);

test('strokes are added at the end, and undone from there', () => {
  expect(idsOf(two)).toEqual(['a', 'b']);
  expect(idsOf(undone(two))).toEqual(['a']);
  expect(undone(undone(undone(two)))).toEqual(BLANK);
});

test('clearing takes all strokes, and undoing it brings all of them back, until one draws again', () => {
  expect(idsOf(wiped(two))).toEqual([]);
  expect(undone(wiped(two))).toEqual(two);
  expect(undone(wiped(wiped(two)))).toEqual(two);
  expect(idsOf(undone(added(wiped(two), stroke('c', [0, 1]))))).toEqual([]);
  expect(undone(undone(added(wiped(two), stroke('c', [0, 1]))))).toEqual(BLANK);
});

test('a spot lies within the slide, to four decimals', () => {
  expect(spotAt(0.123456, 0.98765)).toEqual([0.1235, 0.9877]);
  expect(spotAt(-3, 1.5)).toEqual([0, 1]);
});

test('a distance is in units of the slide, whose sides differ', () => {
  expect(distance([0, 0], [0.5, 0])).toBe(640);
  expect(distance([0, 0], [0, 0.5])).toBe(360);
});

test('a straight line is kept by its ends, and a corner by itself', () => {
  const line: Spot[] = Array.from({ length: 50 }, (_, at) => spotAt(at / 100, 0.25));
  expect(simplified(line)).toEqual([
    [0, 0.25],
    [0.49, 0.25],
  ]);
  const corner: Spot[] = [...line, [0.49, 0.5], [0.49, 0.75]];
  expect(simplified(corner)).toEqual([
    [0, 0.25],
    [0.49, 0.25],
    [0.49, 0.75],
  ]);
});

test('a circle is kept by fewer spots, none of them far from where it was drawn', () => {
  const circle = Array.from({ length: 400 }, (_, at) =>
    spotAt(
      0.5 + 0.1 * Math.cos((at / 399) * 2 * Math.PI),
      0.5 + 0.1 * Math.sin((at / 399) * 2 * Math.PI),
    ),
  );
  const kept = simplified(circle);
  expect(kept.length).toBeLessThan(80);
  expect(kept.every((spot) => circle.includes(spot))).toBe(true);
});

test('of a full slide the oldest strokes go, and of an endless one its beginning', () => {
  const zigzag = (id: string, length: number) =>
    stroke(id, ...Array.from({ length }, (_, at): Spot => spotAt((at % 100) / 100, at % 2)));
  const full = ['a', 'b', 'c'].map((id) => zigzag(id, 1000)).reduce(added, BLANK);
  expect(idsOf(full)).toEqual(['b', 'c']);
  const endless = added(full, zigzag('d', 4000));
  expect(idsOf(endless)).toEqual(['d']);
  expect(endless.strokes[0]?.points.length).toBe(2500);
});

test('what another window has written is read back as it was', () => {
  expect(readSheet(JSON.parse(JSON.stringify(two)))).toEqual(two);
  expect(readSheet(wiped(two))).toEqual(wiped(two));
});

test.each([undefined, null, 7, 'x', [], {}, { strokes: 'x' }, { strokes: [null, 1, {}] }])(
  'what is no drawing is a blank one: %j',
  (value) => {
    expect(readSheet(value)).toEqual(BLANK);
  },
);

test('of a malformed drawing what can be read is read', () => {
  const strokes = [
    { id: 'a', points: [[0.5, 0.5], [2, 0], ['0', 0], [0.1], null] },
    { id: 7, points: [[0, 0]] },
    { id: 'b', points: [] },
  ];
  expect(readSheet({ strokes, cleared: 7 })).toEqual({
    strokes: [{ id: 'a', points: [[0.5, 0.5]] }],
    cleared: [],
  });
  expect(readSpot([Number.NaN, 0])).toBeUndefined();
  expect(readSpot({ 0: 1, 1: 1 })).toBeUndefined();
  expect(readSpots('no list')).toEqual([]);
});
