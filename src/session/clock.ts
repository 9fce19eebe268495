/**
 * A stopwatch. Durations are in milliseconds; moments are in milliseconds since 1970, so that a running
 * clock needs no updates while its page is frozen or reloaded. See `detectClockJumps` for changes of the
 * system time.
 */
export interface Clock {
  /** When it was started; absent while it is paused. */
  readonly since?: number;
  /** Duration counted before that. */
  readonly counted: number;
}

export const AT_REST: Clock = { counted: 0 };

/** Elapsed time at a moment. While the system time is before the start, it does not change. */
export function elapsed({ since, counted }: Clock, now: number): number {
  return counted + (since === undefined ? 0 : Math.max(0, now - since));
}

export function isRunning({ since }: Clock): boolean {
  return since !== undefined;
}

/** Whether a clock has not been started since its last reset. */
export function isUntouched({ since, counted }: Clock): boolean {
  return since === undefined && counted === 0;
}

export function started(clock: Clock, now: number): Clock {
  return isRunning(clock) ? clock : { since: now, counted: clock.counted };
}

export function paused(clock: Clock, now: number): Clock {
  return { counted: elapsed(clock, now) };
}

/** Reads a clock received from another window. @returns a reset clock for malformed values */
export function readClock(value: unknown): Clock {
  const { since, counted } = (value ?? {}) as Partial<Clock>;
  if (!isTime(counted)) return AT_REST;
  return isTime(since) ? { since, counted } : { counted };
}

/** Whether a received value is a valid duration or moment. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
