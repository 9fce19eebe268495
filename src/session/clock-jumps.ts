import { isRunning } from './clock.ts';
import type { Timeline } from './timeline.ts';

/** How far apart, in milliseconds, date and monotonic clock may run between two looks. */
const TOLERANCE = 2000;

/**
 * Keeps the clock of a talk at the time that has passed when the clock of the machine is set meanwhile.
 * The time in which a machine is suspended looks the same where the monotonic clock of the browser stops
 * with it, as on Linux and macOS: it does not count either.
 * @returns compares both clocks; to be called every second
 */
export function detectClockJumps(timeline: Timeline): () => void {
  const look = () => ({ date: Date.now(), passed: performance.now(), shown: timeline.time() });
  let before = look();
  return () => {
    const now = look();
    const passed = now.passed - before.passed;
    const wasSet = Math.abs(now.date - before.date - passed) > TOLERANCE;
    // Where another window has corrected it already, this changes nothing.
    if (wasSet && isRunning(timeline.clock())) timeline.correct(before.shown + passed);
    before = look();
  };
}
