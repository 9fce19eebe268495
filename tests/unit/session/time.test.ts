import { expect, test } from 'vitest';
import {
  AT_REST,
  elapsed,
  isRunning,
  isUntouched,
  paused,
  readClock,
  started,
} from '../../../src/session/clock.ts';
import { formatDuration } from '../../../src/session/format-duration.ts';
import { type Planned, paceAt, toLeaveOut } from '../../../src/session/pace.ts';
import {
  movePosition,
  readPosition,
  restartPosition,
  timeSpentBy,
} from '../../../src/session/position.ts';
import { nextStep, previousStep } from '../../../src/session/steps.ts';

test('a clock counts while it is running, and not while it is paused', () => {
  const running = started(AT_REST, 1000);
  expect(elapsed(running, 4000)).toBe(3000);
  const pausedClock = paused(running, 4000);
  expect(elapsed(pausedClock, 99_000)).toBe(3000);
  expect(elapsed(started(pausedClock, 100_000), 101_000)).toBe(4000);
});

test('starting a running clock changes nothing, and neither does a system time before its start', () => {
  const running = started(AT_REST, 1000);
  expect(started(running, 5000)).toEqual(running);
  expect(elapsed(running, 500)).toBe(0);
});

test('a clock is untouched until it is started', () => {
  expect(isUntouched(AT_REST)).toBe(true);
  expect(isUntouched(started(AT_REST, 5))).toBe(false);
  expect(isUntouched(paused(started(AT_REST, 5), 9))).toBe(false);
});

test.each([undefined, null, 3, 'x', {}, { counted: -1 }, { counted: Number.NaN }])(
  'the malformed clock %j is read as a reset clock',
  (sent) => {
    expect(readClock(sent)).toEqual(AT_REST);
  },
);

test('a clock with a malformed start is paused', () => {
  expect(isRunning(readClock({ since: 'now', counted: 5 }))).toBe(false);
});

test('the time of a slide is the sum of its visits', () => {
  const one = movePosition(undefined, { slide: 'a', step: 0 }, 0);
  const two = movePosition(one, { slide: 'a', step: 1 }, 500);
  expect(two.entered).toBe(0);
  const three = movePosition(two, { slide: 'b', step: 0 }, 1000);
  const four = movePosition(three, { slide: 'a', step: 0 }, 1500);
  expect(four).toEqual({ slide: 'a', step: 0, entered: 1500, spent: { a: 1000, b: 500 } });
  expect(timeSpentBy(four, 1700)).toEqual({ a: 1200, b: 500 });
  expect(restartPosition(four)).toEqual({ slide: 'a', step: 0, entered: 0, spent: {} });
});

test('malformed positions are ignored, and malformed times are left out', () => {
  expect(readPosition({ slide: 3, step: 0 })).toBeUndefined();
  expect(readPosition({ slide: 'a', step: 'x' })).toBeUndefined();
  expect(readPosition({ slide: 'a', step: 1, spent: { a: 5, b: 'x' } })).toEqual({
    slide: 'a',
    step: 1,
    entered: 0,
    spent: { a: 5 },
  });
});

const SLIDES = [
  { name: 'a', steps: 0 },
  { name: 'b', steps: 2 },
  { name: 'c', steps: 0 },
];

test('the next and previous step of each slide are visited in order', () => {
  const forward = ['a/0'];
  for (
    let at = nextStep(SLIDES, { slide: 'a', step: 0 });
    at !== undefined;
    at = nextStep(SLIDES, at)
  ) {
    forward.push(`${at.slide}/${at.step}`);
  }
  expect(forward).toEqual(['a/0', 'b/0', 'b/1', 'b/2', 'c/0']);
  const back = ['c/0'];
  for (
    let at = previousStep(SLIDES, { slide: 'c', step: 0 });
    at !== undefined;
    at = previousStep(SLIDES, at)
  ) {
    back.push(`${at.slide}/${at.step}`);
  }
  expect(back).toEqual(forward.reverse());
});

const PLAN: readonly Planned[] = [
  { name: 'a', seconds: 60, droppable: false },
  { name: 'b', seconds: 60, droppable: false },
  { name: 'c', seconds: 40, droppable: true },
  { name: 'd', seconds: 90, droppable: true },
  { name: 'e', seconds: 30, droppable: false },
];

test.each([
  [0, 30, 30, { verdict: 'on-time', by: 0, left: 250 }],
  [0, 75, 75, { verdict: 'behind', by: 15, left: 220 }],
  [1, 65, 5, { verdict: 'on-time', by: 0, left: 215 }],
  [1, 125, 60, { verdict: 'on-time', by: 0, left: 160 }],
  [2, 30, 0, { verdict: 'ahead', by: 90, left: 160 }],
])('on slide %i after %i s, %i s of them on this slide', (index, elapsed, here, expected) => {
  expect(paceAt(PLAN, index, elapsed, here)).toEqual(expected);
});

test('as few droppable slides as possible are left out', () => {
  const names = (overrun: number, index = 0) =>
    toLeaveOut(PLAN, index, overrun).map(({ name }) => name);
  expect(names(5)).toEqual([]);
  expect(names(30)).toEqual(['d']);
  expect(names(100)).toEqual(['c', 'd']);
  expect(names(500)).toEqual(['c', 'd']);
  expect(names(100, 3)).toEqual([]);
});

test.each([
  [0, '0:00'],
  [65.9, '1:05'],
  [-20, '−0:20'],
  [3729, '1:02:09'],
])('%d seconds are formatted as %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});
