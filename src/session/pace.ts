/** A slide as the plan of the talk has it. Times are in seconds. */
export interface Planned {
  readonly name: string;
  readonly seconds: number;
  /** Whether the talk holds without it. */
  readonly droppable: boolean;
}

/** How a talk stands to its plan. Times are in seconds. */
export interface Pace {
  readonly verdict: 'ahead' | 'on-time' | 'behind';
  /** By how much; 0 when on time. */
  readonly by: number;
  /** How much of the plan is left, what is left of the present slide included. */
  readonly left: number;
}

/** Less than this, in seconds, nobody in a room notices. */
const TOLERANCE = 10;

/**
 * Compares a talk with its plan: it is on time anywhere between the planned beginning and the
 * planned end of the slide on screen.
 * @param index of the slide on screen
 * @param elapsed seconds since the talk began
 * @param here seconds that the slide has been on screen
 */
export function paceAt(
  plan: readonly Planned[],
  index: number,
  elapsed: number,
  here: number,
): Pace {
  const begins = total(plan.slice(0, index));
  const lasts = plan[index]?.seconds ?? 0;
  const late = elapsed - (begins + lasts);
  const early = begins - elapsed;
  const left = Math.max(0, lasts - here) + total(plan.slice(index + 1));
  if (late > TOLERANCE) return { verdict: 'behind', by: late, left };
  if (early > TOLERANCE) return { verdict: 'ahead', by: early, left };
  return { verdict: 'on-time', by: 0, left };
}

/**
 * The slides to leave out, of those that may be, so that a talk that is late ends on time: as few as
 * can be, the longest first. All that may be when they are not enough; none when it is not late.
 * @param overrun seconds by which the talk would end too late
 */
export function toLeaveOut<Slide extends Planned>(
  plan: readonly Slide[],
  index: number,
  overrun: number,
): readonly Slide[] {
  if (overrun <= TOLERANCE) return [];
  const mayGo = plan
    .slice(index + 1)
    .filter(({ droppable }) => droppable)
    .sort((one, other) => other.seconds - one.seconds);
  const chosen = new Set<Slide>();
  let saved = 0;
  for (const slide of mayGo) {
    if (saved >= overrun) break;
    chosen.add(slide);
    saved += slide.seconds;
  }
  return plan.filter((slide) => chosen.has(slide));
}

export function total(plan: readonly Planned[]): number {
  return plan.reduce((sum, { seconds }) => sum + seconds, 0);
}
