import { draw } from '../../../figures/chart.ts';
import type { Figure, FigureDefinition } from '../../../figures/definition.ts';
import { readFigureContext } from '../../../figures/live/figure-context.ts';
import { themeOf } from '../../../figures/live/theme.ts';
import { applyThemes } from './theme-values.ts';

const FOLDERS = ['/slides/figures', '/src/vite/gallery/fixtures/figures'];
const DEFINITIONS = import.meta.glob<FigureDefinition>(
  ['/slides/figures/*.ts', '/src/vite/gallery/fixtures/figures/*.ts'],
  { eager: true, import: 'default' },
);

/** The figure of a section, in its language. */
function figureOf({ dataset }: HTMLElement): Figure {
  const define = FOLDERS.map((folder) => DEFINITIONS[`${folder}/${dataset['figure']}.ts`]).find(
    (found) => found !== undefined,
  );
  if (!define) throw new Error(`There is no figure “${dataset['figure']}”.`);
  return define(contextIn(dataset['factsOf'] ?? ''));
}

/** Figures read `script[data-facts]`; the gallery has several such blocks, so the right one is marked first. */
function contextIn(name: string) {
  const facts = document.querySelector<HTMLElement>(`script[data-facts-in="${name}"]`);
  facts?.toggleAttribute('data-facts', true);
  try {
    return readFigureContext();
  } finally {
    facts?.removeAttribute('data-facts');
  }
}

/** Draws the live chart of a tile in the size of its case. */
function drawIn(box: HTMLElement, figure: Figure, state: string): () => void {
  const [width = 0, height = 0, size = 0] = ['width', 'height', 'size'].map((of) =>
    Number(box.dataset[of]),
  );
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.setAttribute('aria-hidden', 'true');
  box.append(canvas);
  const theme = { ...themeOf(box), width, height, size, motion: false };
  const drawing = draw(canvas, figure.chart(state, theme));
  return () => {
    drawing.destroy();
    canvas.remove();
  };
}

/** Draws the charts of a state while it is near the viewport: all at once would take too much memory. */
function watchState(part: HTMLElement): void {
  const section = part.closest<HTMLElement>('[data-figure]');
  if (!section) return;
  const figure = figureOf(section);
  let releases: (() => void)[] = [];
  const observer = new IntersectionObserver((changes) => {
    const seen = changes.at(-1)?.isIntersecting === true;
    for (const release of releases) release();
    const boxes = seen ? part.querySelectorAll<HTMLElement>('.gallery-chart') : [];
    releases = Array.from(boxes, (box) => drawIn(box, figure, part.dataset['state'] ?? ''));
    part.toggleAttribute('data-drawn', seen);
  });
  observer.observe(part);
}

for (const { name } of applyThemes()) {
  for (const part of document.querySelectorAll(`[data-theme="${name}"]`)) {
    part.toggleAttribute('data-no-values', true);
  }
}
// Layout starts the loading of the fonts; charts are drawn when they have loaded.
document.body.getBoundingClientRect();
await document.fonts.ready;
for (const part of document.querySelectorAll<HTMLElement>('.gallery-state')) watchState(part);

// A style sheet is replaced without a reload; the values of its tokens have to be read again.
import.meta.hot?.on('vite:afterUpdate', () => location.reload());
