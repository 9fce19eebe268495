/** Registers of how the slide is displayed. */
export const BLACKOUT = 'blackout';
export const ZOOM = 'zoom';

/** Colour that hides the slide from the audience. */
export type Blackout = 'black' | 'white' | undefined;

/** A point of the slide, as fractions of its width and height from the top left corner. */
export interface SlidePoint {
  readonly x: number;
  readonly y: number;
}

/** Reads a blackout received from another window. @returns undefined for malformed values */
export function readBlackout(value: unknown): Blackout {
  return value === 'black' || value === 'white' ? value : undefined;
}

/** Reads a point received from another window. @returns undefined for malformed values */
export function readSlidePoint(value: unknown): SlidePoint | undefined {
  const { x, y } = (value ?? {}) as Partial<SlidePoint>;
  return isFraction(x) && isFraction(y) ? { x, y } : undefined;
}

function isFraction(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
