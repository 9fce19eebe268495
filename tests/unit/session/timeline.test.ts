import { expect, test, vi } from 'vitest';
import { isRunning } from '../../../src/session/clock.ts';
import { timelineOf } from '../../../src/session/timeline.ts';
import { fakeBrowser } from './support/browser.ts';

const browser = fakeBrowser();

test('a step of the first slide does not start the clock, the first change of slides does', () => {
  const timeline = timelineOf(browser.open('speaker').session);
  timeline.move({ slide: 'opening', step: 0 });
  timeline.move({ slide: 'opening', step: 1 });
  expect(isRunning(timeline.clock())).toBe(false);
  timeline.move({ slide: 'plan', step: 0 });
  expect(isRunning(timeline.clock())).toBe(true);
});

test('a change of slides does not start a clock that was paused', () => {
  const timeline = timelineOf(browser.open('speaker').session);
  timeline.move({ slide: 'opening', step: 0 });
  timeline.start();
  vi.advanceTimersByTime(5000);
  timeline.pause();
  timeline.move({ slide: 'plan', step: 0 });
  expect(isRunning(timeline.clock())).toBe(false);
  expect(timeline.time()).toBe(5000);
});

test('a reset keeps the step, and counts the time of each slide from zero', () => {
  const timeline = timelineOf(browser.open('speaker').session);
  timeline.move({ slide: 'opening', step: 0 });
  timeline.start();
  vi.advanceTimersByTime(5000);
  timeline.move({ slide: 'plan', step: 2 });
  vi.advanceTimersByTime(3000);
  timeline.reset();
  expect(timeline.time()).toBe(0);
  expect(timeline.position()).toEqual({ slide: 'plan', step: 2, entered: 0, spent: {} });
});
