/**
 * The clock of a talk. Times are in milliseconds; moments are since 1970, so that it runs on while a page
 * is frozen or reloaded. For a machine that is suspended see `watchMachineClock`.
 */
export interface Clock {
  /** Since when it runs; absent while it stands. */
  readonly since?: number;
  /** What it had counted before that. */
  readonly counted: number;
}

export const AT_REST: Clock = { counted: 0 };

/** What a clock shows at a moment. A machine whose clock was set back counts nothing meanwhile. */
export function elapsed({ since, counted }: Clock, now: number): number {
  return counted + (since === undefined ? 0 : Math.max(0, now - since));
}

export function isRunning({ since }: Clock): boolean {
  return since !== undefined;
}

/** Whether a clock has never run since it was last set to zero. */
export function isUntouched({ since, counted }: Clock): boolean {
  return since === undefined && counted === 0;
}

export function started(clock: Clock, now: number): Clock {
  return isRunning(clock) ? clock : { since: now, counted: clock.counted };
}

export function paused(clock: Clock, now: number): Clock {
  return { counted: elapsed(clock, now) };
}

/** Reads a clock that another window has written; anything else is a clock at rest. */
export function readClock(value: unknown): Clock {
  const { since, counted } = (value ?? {}) as Partial<Clock>;
  if (!isTime(counted)) return AT_REST;
  return isTime(since) ? { since, counted } : { counted };
}

/** Whether a value that came from elsewhere is a duration or a moment. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
