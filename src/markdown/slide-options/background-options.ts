import { z } from 'zod';
import { isBackgroundColour } from '../../content/appearance/background-tones.ts';
import { PICTURE, VIDEO } from '../asset-file.ts';
import { OPACITY, POSITION, SIZE } from './background-place.ts';

/** The options of `background`, as written. */
export const BACKGROUND_OPTIONS = z.strictObject({
  colour: z.string().optional(),
  color: z.string().optional(),
  picture: z.string().optional(),
  video: z.string().optional(),
  poster: z.string().optional(),
  size: SIZE.optional(),
  position: POSITION.optional(),
  opacity: OPACITY.optional(),
  loop: z.boolean().optional(),
  muted: z.boolean().optional(),
  text: z.enum(['dark', 'light']).optional(),
});
export type BackgroundOptions = z.infer<typeof BACKGROUND_OPTIONS>;

/** The options that `background: VALUE` stands for. */
export function shorthand(value: string): BackgroundOptions {
  if (isBackgroundColour(value)) return { colour: value };
  if (VIDEO.typeOf(value) !== undefined) return { video: value };
  return PICTURE.typeOf(value) === undefined ? { colour: value } : { picture: value };
}
