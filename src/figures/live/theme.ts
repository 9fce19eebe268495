import type { FigureTheme } from '../definition.ts';
import { pictureSize } from './picture-size.ts';

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** False if the user prefers reduced motion. */
export const motionAllowed = (): boolean => !reducedMotion.matches;

/** The theme of a figure from the CSS tokens and the size of its picture. */
export function themeOf(box: HTMLElement): FigureTheme {
  const style = getComputedStyle(box);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const { width, height, scale } = pictureSize(box);
  return {
    color: (role) => token(`--color-${role}`),
    family: { label: token('--font-label'), text: token('--font-text') },
    size: Number.parseFloat(style.fontSize) * scale,
    width,
    height,
    motion: !reducedMotion.matches,
  };
}
