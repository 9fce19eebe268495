import { draw } from '../../../figures/chart.ts';
import type { Figure, FigureDefinition } from '../../../figures/definition.ts';
import { readFigureContext } from '../../../figures/live/figure-context.ts';
import { themeOf } from '../../../figures/live/theme.ts';
import { wearThemes } from './theme-values.ts';

const DEFINITIONS = import.meta.glob<FigureDefinition>('/slides/figures/*.ts', {
  eager: true,
  import: 'default',
});

/** A figure as the section of the page says: its name and its language. */
function figureOf({ dataset }: HTMLElement): Figure {
  const define = DEFINITIONS[`/slides/figures/${dataset['figure']}.ts`];
  if (!define) throw new Error(`There is no figure “${dataset['figure']}”.`);
  return define(contextIn(dataset['lang'] ?? ''));
}

/** A page of the deck has one language and one block of facts; here each language's has its turn. */
function contextIn(lang: string) {
  const facts = document.querySelector<HTMLElement>(`script[data-facts-in="${lang}"]`);
  facts?.toggleAttribute('data-facts', true);
  try {
    return readFigureContext();
  } finally {
    facts?.removeAttribute('data-facts');
  }
}

/** Draws the live chart of a tile at the size the tile is for. */
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

/** Draws all charts of a state while it is near the window: all at once they would fill the memory. */
function watchState(part: HTMLElement): void {
  const section = part.closest<HTMLElement>('[data-figure]');
  if (!section) return;
  const figure = figureOf(section);
  let letGo: (() => void)[] = [];
  const near = new IntersectionObserver((changes) => {
    const seen = changes.at(-1)?.isIntersecting === true;
    for (const release of letGo) release();
    const boxes = seen ? part.querySelectorAll<HTMLElement>('.gallery-chart') : [];
    letGo = Array.from(boxes, (box) => drawIn(box, figure, part.dataset['state'] ?? ''));
    part.toggleAttribute('data-drawn', seen);
  });
  near.observe(part);
}

for (const { name } of wearThemes()) {
  for (const part of document.querySelectorAll(`[data-theme="${name}"]`)) {
    part.toggleAttribute('data-no-values', true);
  }
}
// The pictures ask for the fonts when they are laid out; charts are drawn once they have come.
document.body.getBoundingClientRect();
await document.fonts.ready;
for (const part of document.querySelectorAll<HTMLElement>('.gallery-state')) watchState(part);

// A changed style sheet is put in place without the page; its values have to be read again.
import.meta.hot?.on('vite:afterUpdate', () => location.reload());
