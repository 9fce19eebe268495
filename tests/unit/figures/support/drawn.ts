import { Chart, type ChartConfiguration } from 'chart.js';
// Registers what figures are made of.
import '../../../../src/figures/chart.ts';
import type { Figure, FigureTheme } from '../../../../src/figures/definition.ts';
import { recorder, type Written } from './recorder.ts';

/** What a figure has put on its canvas, at rest. */
export interface Drawn {
  readonly texts: readonly Written[];
  /** Colours that were drawn with. */
  readonly styles: readonly string[];
}

/** Has Chart.js draw a figure in one of its states. */
export function drawn(figure: Figure, state: string, theme: FigureTheme): Drawn {
  const { canvas, texts, styles } = recorder(theme.width, theme.height);
  const config = figure.chart(state, theme);
  const options = { responsive: false, maintainAspectRatio: false, animation: false, events: [] };
  new Chart(canvas, {
    ...config,
    options: { ...options, ...config.options },
  } as ChartConfiguration).destroy();
  return { texts, styles: [...styles] };
}

/** Everything written on the drawing, as one text with plain spaces. */
export function words({ texts }: Drawn): string {
  return texts
    .map(({ text }) => text)
    .join(' ')
    .replace(/[\u00A0\u202F]/g, ' ');
}

/** Texts that stick out of the drawing. */
export function cut({ texts }: Drawn, { width, height }: FigureTheme): string[] {
  return texts
    .filter(
      ({ left, right, top, bottom }) =>
        left < -1 || top < -1 || right > width + 1 || bottom > height + 1,
    )
    .map(({ text }) => text);
}

/** Pairs of texts that stand over one another. */
export function overlaps({ texts }: Drawn): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}
