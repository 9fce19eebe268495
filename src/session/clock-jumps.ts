import { isRunning } from './clock.ts';
import type { Timeline } from './timeline.ts';

/** Largest difference between system time and monotonic time that is no change of the system time. */
const TOLERANCE_MS = 2000;

/**
 * Keeps the elapsed time of a running clock when the system time is changed. Suspension of the machine
 * has the same effect where the browser's monotonic clock stops with it (Linux, macOS): it is not counted.
 * @returns compares both clocks; to be called every second
 */
export function detectClockJumps(timeline: Timeline): () => void {
  const sample = () => ({
    system: Date.now(),
    monotonic: performance.now(),
    elapsed: timeline.time(),
  });
  let before = sample();
  return () => {
    const now = sample();
    const passed = now.monotonic - before.monotonic;
    const hasJumped = Math.abs(now.system - before.system - passed) > TOLERANCE_MS;
    // Has no effect if another window has already corrected the time.
    if (hasJumped && isRunning(timeline.clock())) timeline.setTime(before.elapsed + passed);
    before = sample();
  };
}
