import type { Drawing } from './chart.ts';
import { readContext } from './context.ts';
import type { Figure, FigureContext, FigureDefinition, FigureTheme } from './definition.ts';
import { stateOf } from './state.ts';
import { themeOf } from './theme.ts';

/** A figure that is drawn, or about to be. */
interface Mount {
  readonly ready: Promise<void>;
  redraw(): void;
  show(): void;
  grow(): void;
  release(): void;
}

/** The figures of the deck, found by pattern; each is a chunk of its own. */
const DEFINITIONS = import.meta.glob<{ default: FigureDefinition }>('/slides/figures/*.ts');

const mounts = new Map<HTMLElement, Mount>();
const states = new WeakMap<HTMLElement, string>();
const grown = new WeakSet<HTMLElement>();
let context: FigureContext | undefined;

/** Draws every figure under a root that is not drawn yet; resolves when all stand, or have failed visibly. */
export async function prepareFigures(root: ParentNode): Promise<void> {
  const figures = [...root.querySelectorAll<HTMLElement>('figure[data-figure]')];
  await Promise.all(
    figures.map((figure) => {
      const mount = mounts.get(figure) ?? begin(figure);
      mounts.set(figure, mount);
      return mount.ready;
    }),
  );
}

/** Lets go of every chart under a root; the figures keep their state for the next time. */
export function releaseFigures(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>('figure[data-figure]')) {
    mounts.get(figure)?.release();
    mounts.delete(figure);
  }
}

/** Shows a figure in one of its states, now or as soon as it is drawn; of several calls the last one counts. */
export function showState(figure: HTMLElement, state: string): void {
  if (states.get(figure) === state) return;
  states.set(figure, state);
  for (const picture of figure.querySelectorAll<SVGElement>('[data-shape="wide"]')) {
    picture.toggleAttribute('hidden', picture.dataset['state'] !== state);
  }
  mounts.get(figure)?.show();
}

/**
 * Lets every figure under a root grow, the first time that someone sees it. One whose chart is not
 * ready has been seen as a picture, and does not grow any more.
 */
export function growFigures(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>('figure[data-figure]')) {
    if (grown.has(figure)) continue;
    grown.add(figure);
    mounts.get(figure)?.grow();
  }
}

function begin(element: HTMLElement): Mount {
  const box = element.querySelector<HTMLElement>('.figure-chart');
  if (!box) throw new Error('A figure has no box to be drawn in.');
  let drawing: Drawing | undefined;
  let drawnAt = '';
  let paint: ((canvas: HTMLCanvasElement) => Drawing) | undefined;
  let change: (() => void) | undefined;
  let released = false;

  const load = async () => {
    const [{ draw }, figure] = await Promise.all([import('./chart.ts'), loadFigure(element)]);
    if (released) return;
    const config = (theme: FigureTheme) =>
      figure.chart(stateOf(figure, states.get(element)), theme);
    paint = (canvas) => draw(canvas, config(themeOf(box)));
    change = () => {
      const theme = themeOf(box);
      drawing?.change(config(theme), theme.motion);
    };
    element.dataset['figureState'] = 'mounted';
    redraw();
    watcher.observe(box);
  };
  const redraw = () => {
    if (!paint || box.clientWidth === 0 || element.hasAttribute('data-open')) return;
    drawnAt = sizeOf(box);
    drawing?.destroy();
    drawing = paint(freshCanvas(box));
    if (!grown.has(element) && themeOf(box).motion) drawing.shrink();
  };
  // After the slide has been painted, so that arriving costs no more than anywhere else.
  const grow = () => {
    if (themeOf(box).motion) requestAnimationFrame(() => guarded(() => drawing?.grow()));
  };
  const letGo = () => {
    watcher.disconnect();
    drawing?.destroy();
    drawing = undefined;
    paint = undefined;
    change = undefined;
    box.querySelector('canvas')?.remove();
  };
  const failed = (error: unknown) => {
    if (released) return;
    letGo();
    fail(element, error);
  };
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      failed(error);
    }
  };
  // A watcher reports once when it begins, which is no change.
  const watcher = new ResizeObserver(() => {
    if (sizeOf(box) !== drawnAt) guarded(redraw);
  });
  return {
    ready: load().catch(failed),
    show: () => guarded(() => change?.()),
    grow,
    redraw: () => guarded(redraw),
    release() {
      released = true;
      letGo();
      recover(element);
    },
  };
}

async function loadFigure(element: HTMLElement): Promise<Figure> {
  const name = element.dataset['figure'] ?? '';
  const load = DEFINITIONS[`/slides/figures/${name}.ts`];
  if (!load) throw new Error(`There is no figure “${name}”.`);
  context ??= readContext();
  return (await load()).default(context);
}

function sizeOf(box: HTMLElement): string {
  return `${box.clientWidth} × ${box.clientHeight}`;
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

/** Puts the table in the place of a drawing that could not be made, and says so. */
function fail(element: HTMLElement, error: unknown): void {
  element.dataset['figureState'] = 'failed';
  const sentence = element.querySelector<HTMLElement>('.figure-failure');
  if (sentence) {
    sentence.textContent = element.dataset['failure'] ?? '';
    sentence.hidden = false;
  }
  const data = element.querySelector<HTMLDetailsElement>('.figure-data');
  if (data) data.open = true;
  console.error(error);
}

/** Takes back what `fail` said, so that the figure can be tried again. */
function recover(element: HTMLElement): void {
  delete element.dataset['figureState'];
  const sentence = element.querySelector<HTMLElement>('.figure-failure');
  if (sentence) sentence.hidden = true;
}

// Colours, sizes and the density of the screen are read when a figure is drawn; so it is drawn again
// when one of them changes.
function redrawAll(): void {
  for (const mount of mounts.values()) mount.redraw();
}

function watchDensity(): void {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
    'change',
    () => {
      redrawAll();
      watchDensity();
    },
    { once: true },
  );
}

watchDensity();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redrawAll);
document.fonts.addEventListener('loadingdone', redrawAll);
