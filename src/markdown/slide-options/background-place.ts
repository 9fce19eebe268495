import { z } from 'zod';

/** How the picture fills the slide. The Reader and paper draw it too, hence only what both can. */
export const SIZE = z.enum(['cover', 'contain']);

const HORIZONTAL = ['left', 'center', 'right'];
const VERTICAL = ['top', 'center', 'bottom'];

/** `top`, `left`, `top left`, `right bottom`, …: becomes horizontal and vertical; undefined for the centre. */
export const POSITION = z
  .string()
  .refine(
    (value) => parsePosition(value) !== undefined,
    'write left, center or right, top, center or bottom, or one of each: top left.',
  )
  .transform((value) => {
    const position = parsePosition(value);
    return position === 'center center' ? undefined : position;
  });

/** Tenths, since the Reader and paper have a rule for each. */
export const OPACITY = z
  .unknown()
  .refine(
    (value): value is number =>
      typeof value === 'number' && Number.isInteger(value * 10) && value > 0 && value <= 1,
    'write tenths from 0.1 to 1, for instance 0.3.',
  )
  .transform((value) => (value === 1 ? undefined : value));

function parsePosition(value: string): string | undefined {
  const words = value.trim().split(/\s+/);
  if (words.length > 2) return undefined;
  const [first = '', second = 'center'] = words;
  for (const [x, y] of [
    [first, second],
    [second, first],
  ] as const) {
    if (HORIZONTAL.includes(x) && VERTICAL.includes(y)) return `${x} ${y}`;
  }
  return undefined;
}
