import { fetchChunk } from '../../dom/fetch-chunk.ts';
import { afterPaint } from '../../dom/schedule.ts';
import type { Drawing } from '../chart.ts';
import type { Figure } from '../definition.ts';
import { loadFigure } from './load-figure.ts';
import { pictureSize } from './picture-size.ts';
import { motionAllowed, themeOf } from './theme.ts';

/**
 * At rest a figure shows the static picture of its state. Only a transition between two states is drawn
 * as a chart, on a canvas that is visible while it runs. If the chart fails, the pictures are swapped
 * without a transition, and the error is logged.
 */
interface Animator {
  /**
   * Starts a transition after the next paint, so that it does not delay the rest of the step.
   * @returns false if there is no transition, and the pictures must be swapped
   */
  animate(from: string, to: string): boolean;
  release(): void;
}

const animators = new Map<HTMLElement, Animator>();
const states = new WeakMap<HTMLElement, string>();

/** Loads the chart of a figure; does nothing for a figure with one state or with reduced motion. */
export function prepareFigure(figure: HTMLElement): void {
  if (animators.has(figure) || !figure.dataset['states']?.includes(' ') || !motionAllowed()) return;
  animators.set(figure, mount(figure));
}

/** Destroys the chart of a figure; its static pictures stay. */
export function releaseFigure(figure: HTMLElement): void {
  animators.get(figure)?.release();
  animators.delete(figure);
}

/**
 * Shows a figure in one of its states.
 * @param animated whether to show a transition, if there is a chart
 */
export function showState(figure: HTMLElement, state: string, animated: boolean): void {
  const before = states.get(figure);
  if (before === state) return;
  states.set(figure, state);
  const isAnimated =
    animated && before !== undefined && animators.get(figure)?.animate(before, state);
  if (!isAnimated) showPicture(figure, state);
}

function showPicture(figure: HTMLElement, state: string): void {
  for (const picture of figure.querySelectorAll<SVGElement>('[data-shape="wide"]')) {
    const shown = picture.dataset['state'] === state;
    picture.toggleAttribute('hidden', !shown);
    if (shown) figure.toggleAttribute('data-partial', picture.dataset['whole'] === undefined);
  }
}

function mount(element: HTMLElement): Animator {
  const box = element.querySelector<HTMLElement>('.figure-chart');
  if (!box) throw new Error('A figure has no .figure-chart element.');
  let figure: Figure | undefined;
  let draw: ((state: string) => Drawing) | undefined;
  let drawing: Drawing | undefined;
  /** State and appearance that are drawn on the canvas. */
  let drawnKey = '';
  /** Appearance at the start of the transition. */
  let appearance = '';
  /** The transition that starts after the next paint. */
  let pending: { readonly from: string; readonly to: string } | undefined;
  let released = false;

  const keyOf = (state: string) => `${state} ${appearanceOf(box)}`;
  const load = async () => {
    const [chart, loaded] = await Promise.all([
      fetchChunk(() => import('../chart.ts')),
      loadFigure(element),
      document.fonts.ready,
    ]);
    if (released) return;
    figure = loaded;
    draw = (state) => chart.draw(replaceCanvas(box), loaded.chart(state, themeOf(box)));
    // On a slide that is no longer visible, it is drawn at the next transition.
    if (box.checkVisibility()) drawAtRest(states.get(element) ?? loaded.states[0]);
    element.dataset['figureState'] = 'ready';
  };
  const drawAtRest = (state: string) => {
    if (drawnKey === keyOf(state)) return;
    drawing?.destroy();
    drawing = draw?.(state);
    drawnKey = keyOf(state);
  };
  const destroy = () => {
    resizeObserver.disconnect();
    drawing?.destroy();
    drawing = undefined;
    draw = undefined;
    box.querySelector('canvas')?.remove();
    delete element.dataset['figureState'];
  };
  const fail = (error: unknown) => {
    if (released) return;
    destroy();
    console.error(error);
  };
  const endTransition = () => {
    resizeObserver.disconnect();
    if (element.dataset['figureState'] === 'moving') element.dataset['figureState'] = 'ready';
  };
  // The canvas keeps its size during a transition; a resize ends the transition.
  const resizeObserver = new ResizeObserver(() => {
    if (appearanceOf(box) === appearance) return;
    drawing?.destroy();
    drawing = undefined;
    drawnKey = '';
    endTransition();
  });
  const startTransition = () => {
    if (!pending || !figure || released) return;
    const { from, to } = pending;
    pending = undefined;
    showPicture(element, to);
    try {
      drawAtRest(from);
      drawnKey = keyOf(to);
      element.dataset['figureState'] = 'moving';
      appearance = appearanceOf(box);
      resizeObserver.observe(box);
      drawing?.change(figure.chart(to, themeOf(box)), endTransition);
    } catch (error) {
      fail(error);
    }
  };
  load().catch(fail);
  return {
    animate(from, to) {
      if (!draw || !motionAllowed() || element.hasAttribute('data-open')) return false;
      if (!pending) afterPaint(startTransition);
      pending = { from: pending?.from ?? from, to };
      return true;
    },
    release() {
      released = true;
      if (pending) showPicture(element, pending.to);
      destroy();
    },
  };
}

/** What a chart depends on besides its state: size, device pixel ratio, colours. */
function appearanceOf(box: HTMLElement): string {
  const { width, height, color } = themeOf(box);
  return [width, height, devicePixelRatio, color('ink'), color('paper')].join(' ');
}

/** A new canvas with the size of the picture in CSS pixels; Chart.js applies the device pixel ratio. */
function replaceCanvas(box: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const { width, height } = pictureSize(box);
  canvas.width = width;
  canvas.height = height;
  canvas.setAttribute('aria-hidden', 'true');
  box.querySelector('canvas')?.remove();
  box.append(canvas);
  return canvas;
}
