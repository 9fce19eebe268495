import { expect, test, vi } from 'vitest';
import { detectClockJumps } from '../../../src/session/clock-jumps.ts';
import { timelineOf } from '../../../src/session/timeline.ts';
import { fakeBrowser } from './support/browser.ts';

const browser = fakeBrowser();

test.each([
  ['forward', 3_600_000],
  ['back', -3_600_000],
])('when the system time is set %s by an hour, the clock counts what has passed', (_, by) => {
  const timeline = timelineOf(browser.open('speaker').session);
  timeline.start();
  const detect = detectClockJumps(timeline);
  vi.advanceTimersByTime(1000);
  detect();
  vi.advanceTimersByTime(800);
  vi.setSystemTime(Date.now() + by);
  detect();
  expect(timeline.time()).toBe(1800);
  vi.advanceTimersByTime(1000);
  detect();
  expect(timeline.time()).toBe(2800);
});

test('a paused clock is not started by a change of the system time', () => {
  const timeline = timelineOf(browser.open('speaker').session);
  timeline.start();
  vi.advanceTimersByTime(1000);
  timeline.pause();
  const detect = detectClockJumps(timeline);
  vi.setSystemTime(Date.now() + 3_600_000);
  detect();
  vi.advanceTimersByTime(1000);
  expect(timeline.time()).toBe(1000);
});
