import type { FigureTheme } from '../definition.ts';

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the person lets things move. */
export const motionAllowed = (): boolean => !still.matches;

/** Reads from the CSS tokens what a figure is drawn with in this place. */
export function themeOf(box: HTMLElement): FigureTheme {
  const style = getComputedStyle(box);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    color: (role) => token(`--color-${role}`),
    family: { label: token('--font-label'), text: token('--font-text') },
    size: Number.parseFloat(style.fontSize),
    width: box.clientWidth,
    height: box.clientHeight,
    motion: !still.matches,
  };
}
