/** What is drawn over the slide, so that the audience looks at the speaker. */
export type Blackout = 'black' | 'white' | undefined;

/** A place on the slide, in shares of its width and height: 0 is left and top, 1 is right and bottom. */
export interface SlidePoint {
  readonly x: number;
  readonly y: number;
}

/** Reads a blackout that another window has written; anything else is none. */
export function readBlackout(value: unknown): Blackout {
  return value === 'black' || value === 'white' ? value : undefined;
}

/** Reads a spot that another window has written; anything else is none. */
export function readSlidePoint(value: unknown): SlidePoint | undefined {
  const { x, y } = (value ?? {}) as Partial<SlidePoint>;
  return isShare(x) && isShare(y) ? { x, y } : undefined;
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
