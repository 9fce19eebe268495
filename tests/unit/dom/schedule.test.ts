import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPaint } from '../../../src/dom/schedule.ts';

let frames: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a task runs after the next paint, once', () => {
  const task = vi.fn();
  afterPaint(task);
  for (const frame of frames) frame();
  expect(task).not.toHaveBeenCalled();
  vi.advanceTimersByTime(0);
  expect(task).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(task).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('in a window that is not painted, a task runs after half a second, and not again when it is painted', () => {
  const task = vi.fn();
  afterPaint(task);
  vi.advanceTimersByTime(499);
  expect(task).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(task).toHaveBeenCalledTimes(1);
  for (const frame of frames) frame();
  vi.advanceTimersByTime(10_000);
  expect(task).toHaveBeenCalledTimes(1);
});
