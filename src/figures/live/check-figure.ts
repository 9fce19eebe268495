import { fetchChunk } from '../../dom/fetch-chunk.ts';
import type { Figure, FigureTheme } from '../definition.ts';
import { formatOf } from '../shapes.ts';
import { statesOf } from './current-state.ts';
import { loadFigure } from './load-figure.ts';
import { themeOf } from './theme.ts';

/** What is wrong with a figure: its files do not come; or it, or its picture, stays empty in a state. */
export type FigureFailure =
  | { readonly kind: 'fetch' }
  | { readonly kind: 'draw' | 'picture'; readonly state: string };

/** A picture shows something when it holds one of these. */
const SHAPES = 'path, rect, circle, line, polyline, polygon, text';

/**
 * Tries a figure as a talk will need it, out of sight: looks for the picture of each of its states, and
 * has Chart.js draw each. Never throws; the console keeps the reasons.
 */
export async function checkFigure(element: HTMLElement): Promise<FigureFailure[]> {
  const troubles: FigureFailure[] = statesOf(element)
    .filter((state) => !hasPicture(element, state))
    .map((state) => ({ kind: 'picture', state }));
  try {
    const [{ draw }, figure] = await Promise.all([
      fetchChunk(() => import('../chart.ts')),
      loadFigure(element),
      document.fonts.ready,
    ]);
    const theme = { ...themeOf(element), ...formatOf(figure, 'wide') };
    const isDrawn = (state: string) => {
      try {
        return paints(draw, figure, state, theme);
      } catch (error) {
        console.error(error);
        return false;
      }
    };
    const blank = figure.states.filter((state) => !isDrawn(state));
    return [...troubles, ...blank.map((state) => ({ kind: 'draw', state }) as const)];
  } catch (error) {
    console.error(error);
    return [...troubles, { kind: 'fetch' }];
  }
}

function hasPicture(element: HTMLElement, state: string): boolean {
  return [...element.querySelectorAll<SVGElement>('[data-shape="wide"]')].some(
    (picture) => picture.dataset['state'] === state && picture.querySelector(SHAPES) !== null,
  );
}

/** Whether a state leaves anything on a canvas. */
function paints(
  draw: typeof import('../chart.ts')['draw'],
  figure: Figure,
  state: string,
  theme: FigureTheme,
): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = theme.width;
  canvas.height = theme.height;
  const drawing = draw(canvas, figure.chart(state, theme));
  try {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels?.some((value) => value !== 0) ?? false;
  } finally {
    drawing.destroy();
  }
}
