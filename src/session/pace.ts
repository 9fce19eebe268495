/** The plan of a slide. */
export interface Planned {
  readonly name: string;
  /** Planned duration. */
  readonly seconds: number;
  /** Whether the slide may be left out. */
  readonly droppable: boolean;
}

/** Comparison of elapsed time and plan. Durations are in seconds. */
export interface Pace {
  readonly verdict: 'ahead' | 'on-time' | 'behind';
  /** Size of the deviation; 0 when on time. */
  readonly by: number;
  /** Planned time that remains, including the rest of the current slide. */
  readonly left: number;
}

/** Deviation that still counts as on time, in seconds. */
const TOLERANCE = 10;

/**
 * Compares elapsed time with the plan: it is on time between the planned start and the planned end of
 * the current slide.
 * @param index of the current slide
 * @param elapsed seconds since the start
 * @param here seconds since the current slide was shown
 */
export function paceAt(
  plan: readonly Planned[],
  index: number,
  elapsed: number,
  here: number,
): Pace {
  const start = total(plan.slice(0, index));
  const duration = plan[index]?.seconds ?? 0;
  const late = elapsed - (start + duration);
  const early = start - elapsed;
  const left = Math.max(0, duration - here) + total(plan.slice(index + 1));
  if (late > TOLERANCE) return { verdict: 'behind', by: late, left };
  if (early > TOLERANCE) return { verdict: 'ahead', by: early, left };
  return { verdict: 'on-time', by: 0, left };
}

/**
 * The droppable slides to leave out in order to end on time: as few as possible, the longest first.
 * All droppable slides if they do not suffice, none if the overrun is within the tolerance.
 * @param overrun seconds
 */
export function toLeaveOut<Slide extends Planned>(
  plan: readonly Slide[],
  index: number,
  overrun: number,
): readonly Slide[] {
  if (overrun <= TOLERANCE) return [];
  const droppable = plan
    .slice(index + 1)
    .filter((slide) => slide.droppable)
    .sort((one, other) => other.seconds - one.seconds);
  const chosen = new Set<Slide>();
  let saved = 0;
  for (const slide of droppable) {
    if (saved >= overrun) break;
    chosen.add(slide);
    saved += slide.seconds;
  }
  return plan.filter((slide) => chosen.has(slide));
}

/** Planned duration of all slides, in seconds. */
export function total(plan: readonly Planned[]): number {
  return plan.reduce((sum, { seconds }) => sum + seconds, 0);
}
