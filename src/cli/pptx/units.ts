import type { Box } from '../../slide-content/box.ts';

/** English Metric Units of a unit of a slide, of which 1280 are 13 1/3 inches. */
const EMU = 9525;

/** Width and height of a slide. */
export const SLIDE_SIZE = { cx: 1280 * EMU, cy: 720 * EMU };

/** A length as English Metric Units. */
export const emu = (length: number) => Math.round(length * EMU);

/** A font size or a space as hundredths of a point. */
export const hundredthsOfPoint = (length: number) => Math.round(length * 75);

/** Sixty-thousandths of a degree, from 0 to a full turn. */
export const angle = (degrees: number) => Math.round((((degrees % 360) + 360) % 360) * 60_000);

/** Whether two boxes differ by less than a unit at each side. */
export function isSameBox(one: Box, other: Box): boolean {
  return (['x', 'y', 'width', 'height'] as const).every(
    (side) => Math.abs(one[side] - other[side]) < 1,
  );
}
