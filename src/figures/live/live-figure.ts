import { afterPaint } from '../../dom/after-paint.ts';
import { fetchChunk } from '../../dom/fetch-chunk.ts';
import type { Drawing } from '../chart.ts';
import type { Figure } from '../definition.ts';
import { loadFigure } from './load-figure.ts';
import { motionAllowed, themeOf } from './theme.ts';

/**
 * A figure stands as the picture that the build has drawn of each of its states. A chart lies ready
 * behind it for the moment in which one state turns into another, and is gone from sight after that.
 * Where there can be no chart, the pictures change places without a movement: an audience sees all that
 * it is to see, and the console says why.
 */
interface Mover {
  /**
   * Moves from one state to another, once what else the step shows has been painted.
   * @returns whether it will; else the pictures are to change places at once
   */
  move(from: string, to: string): boolean;
  release(): void;
}

const movers = new Map<HTMLElement, Mover>();
const states = new WeakMap<HTMLElement, string>();

/** Makes a figure ready to move; nothing is to be done for one with a single state, or where nothing moves. */
export function prepareFigure(figure: HTMLElement): void {
  if (movers.has(figure) || !figure.dataset['states']?.includes(' ') || !motionAllowed()) return;
  movers.set(figure, mount(figure));
}

/** Lets go of the chart of a figure; its pictures stand without it. */
export function releaseFigure(figure: HTMLElement): void {
  movers.get(figure)?.release();
  movers.delete(figure);
}

/**
 * Shows a figure in one of its states.
 * @param moving whether someone sees the change, and it may move
 */
export function showState(figure: HTMLElement, state: string, moving: boolean): void {
  const before = states.get(figure);
  if (before === state) return;
  states.set(figure, state);
  const moves = moving && before !== undefined && movers.get(figure)?.move(before, state);
  if (!moves) showPicture(figure, state);
}

function showPicture(figure: HTMLElement, state: string): void {
  for (const picture of figure.querySelectorAll<SVGElement>('[data-shape="wide"]')) {
    const shown = picture.dataset['state'] === state;
    picture.toggleAttribute('hidden', !shown);
    if (shown) figure.toggleAttribute('data-partial', picture.dataset['whole'] === undefined);
  }
}

function mount(element: HTMLElement): Mover {
  const box = element.querySelector<HTMLElement>('.figure-chart');
  if (!box) throw new Error('A figure has no box to be drawn in.');
  let figure: Figure | undefined;
  let draw: ((state: string) => Drawing) | undefined;
  let drawing: Drawing | undefined;
  /** What the canvas holds at rest: a state, in the size and colours of its surroundings. */
  let held = '';
  /** In which size and colours the movement began that goes on. */
  let surroundings = '';
  /** The movement that is about to begin. */
  let due: { readonly from: string; readonly to: string } | undefined;
  let released = false;

  const hold = (state: string) => `${state} ${surroundingsOf(box)}`;
  const load = async () => {
    const [chart, loaded] = await Promise.all([
      fetchChunk(() => import('../chart.ts')),
      loadFigure(element),
      document.fonts.ready,
    ]);
    if (released) return;
    figure = loaded;
    draw = (state) => chart.draw(freshCanvas(box), loaded.chart(state, themeOf(box)));
    // Whoever walks fast may have left it behind already; then it is drawn when it is to move.
    if (box.checkVisibility()) stand(states.get(element) ?? loaded.states[0]);
    element.dataset['figureState'] = 'ready';
  };
  const stand = (state: string) => {
    if (held === hold(state)) return;
    drawing?.destroy();
    drawing = draw?.(state);
    held = hold(state);
  };
  const letGo = () => {
    resized.disconnect();
    drawing?.destroy();
    drawing = undefined;
    draw = undefined;
    box.querySelector('canvas')?.remove();
    delete element.dataset['figureState'];
  };
  const failed = (error: unknown) => {
    if (released) return;
    letGo();
    console.error(error);
  };
  const arrive = () => {
    resized.disconnect();
    if (element.dataset['figureState'] === 'moving') element.dataset['figureState'] = 'ready';
  };
  // The canvas keeps the size with which its movement began; in another one the picture stands at once.
  const resized = new ResizeObserver(() => {
    if (surroundingsOf(box) === surroundings) return;
    drawing?.destroy();
    drawing = undefined;
    held = '';
    arrive();
  });
  const begin = () => {
    if (!due || !figure || released) return;
    const { from, to } = due;
    due = undefined;
    showPicture(element, to);
    try {
      stand(from);
      held = hold(to);
      element.dataset['figureState'] = 'moving';
      surroundings = surroundingsOf(box);
      resized.observe(box);
      drawing?.change(figure.chart(to, themeOf(box)), arrive);
    } catch (error) {
      failed(error);
    }
  };
  load().catch(failed);
  return {
    move(from, to) {
      if (!draw || !motionAllowed() || element.hasAttribute('data-open')) return false;
      if (!due) afterPaint(begin);
      due = { from: due?.from ?? from, to };
      return true;
    },
    release() {
      released = true;
      if (due) showPicture(element, due.to);
      letGo();
    },
  };
}

/** All that a drawing takes from where it is: its size, the density of the screen, its colours. */
function surroundingsOf(box: HTMLElement): string {
  const { width, height, color } = themeOf(box);
  return [width, height, devicePixelRatio, color('ink'), color('paper')].join(' ');
}

/** A canvas as large as its box, in CSS pixels; Chart.js sees to the density of the screen. */
function freshCanvas(box: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = box.clientWidth;
  canvas.height = box.clientHeight;
  canvas.setAttribute('aria-hidden', 'true');
  box.querySelector('canvas')?.remove();
  box.append(canvas);
  return canvas;
}
