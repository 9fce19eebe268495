import { fetchChunk } from '../../dom/fetch-chunk.ts';
import type { Figure, FigureTheme } from '../definition.ts';
import { formatOf } from '../shapes.ts';
import { statesOf } from './current-state.ts';
import { loadFigure } from './load-figure.ts';
import { themeOf } from './theme.ts';

/** What fails in a figure: fetching its files; its chart or its static picture being empty in a state. */
export type FigureFailure =
  | { readonly kind: 'fetch' }
  | { readonly kind: 'draw' | 'picture'; readonly state: string };

/** A static picture is not empty if it has one of these. */
const SHAPES = 'path, rect, circle, line, polyline, polygon, text';

/**
 * Checks that each state of a figure has a static picture, and draws each as a chart on a detached
 * canvas. Never rejects; errors are logged.
 */
export async function checkFigure(element: HTMLElement): Promise<FigureFailure[]> {
  const failures: FigureFailure[] = statesOf(element)
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
        return drawsPixels(draw, figure, state, theme);
      } catch (error) {
        console.error(error);
        return false;
      }
    };
    const empty = figure.states.filter((state) => !isDrawn(state));
    return [...failures, ...empty.map((state) => ({ kind: 'draw', state }) as const)];
  } catch (error) {
    console.error(error);
    return [...failures, { kind: 'fetch' }];
  }
}

function hasPicture(element: HTMLElement, state: string): boolean {
  return [...element.querySelectorAll<SVGElement>('[data-shape="wide"]')].some(
    (picture) => picture.dataset['state'] === state && picture.querySelector(SHAPES) !== null,
  );
}

/** Whether the chart of a state sets any pixel of the canvas. */
function drawsPixels(
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
