import type { FigureTheme } from '../definition.ts';

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** False if the user prefers reduced motion. */
export const motionAllowed = (): boolean => !reducedMotion.matches;

/** The theme of a figure from the CSS tokens and the size of its box. */
export function themeOf(box: HTMLElement): FigureTheme {
  const style = getComputedStyle(box);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    color: (role) => token(`--color-${role}`),
    family: { label: token('--font-label'), text: token('--font-text') },
    size: Number.parseFloat(style.fontSize),
    width: box.clientWidth,
    height: box.clientHeight,
    motion: !reducedMotion.matches,
  };
}
