import type { Shape } from '../shapes.ts';

/** Where a row of a figure's data is on its picture, in shares of the picture's width and height. */
type MarkedRow = readonly [row: number, left: number, top: number, width: number, height: number];

/**
 * Lays over each drawing what can be pointed at and walked through: a button for every datum it
 * shows, named as its row in the table is. Tab enters, the arrows go from datum to datum.
 */
export function dataPoints(root: HTMLElement): () => void {
  const layers = [...root.querySelectorAll<HTMLElement>('.figure')].flatMap(
    (figure) => pointsOf(figure) ?? [],
  );
  return () => {
    for (const remove of layers) remove();
  };
}

function pointsOf(figure: HTMLElement): (() => void) | undefined {
  const drawing = figure.querySelector<HTMLElement>('.figure-drawing');
  const rows = [...figure.querySelectorAll<HTMLTableRowElement>('.figure-data tbody tr')];
  const marked = marksOf(figure, 'wide');
  const narrow = marksOf(figure, 'narrow');
  if (!drawing || marked.length === 0) return undefined;
  const layer = document.createElement('ol');
  layer.className = 'figure-points';
  const points = marked.map((mark) => {
    const [index] = mark;
    const [label = '', value = '', nature = ''] = Array.from(
      rows[index]?.cells ?? [],
      ({ textContent }) => textContent ?? '',
    );
    const item = document.createElement('li');
    const point = document.createElement('button');
    point.type = 'button';
    point.className = 'figure-point';
    point.setAttribute('aria-label', [label, value, nature].join(', '));
    point.tabIndex = -1;
    // Pressed, it tells where the datum comes from.
    const fact = rows[index]?.querySelector<HTMLElement>('[data-fact]')?.dataset['fact'];
    if (fact !== undefined) point.dataset['card'] = `card:fact:${fact}`;
    const tip = document.createElement('span');
    tip.className = 'figure-tip';
    tip.setAttribute('aria-hidden', 'true');
    const strong = document.createElement('b');
    strong.textContent = value;
    tip.append(label, strong, nature);
    item.append(point, tip);
    place(item, 'wide', mark);
    place(
      item,
      'narrow',
      narrow.find(([row]) => row === index),
    );
    layer.append(item);
    return point;
  });
  const [first] = points;
  if (first) first.tabIndex = 0;

  const walked = (event: KeyboardEvent) => {
    const at = points.indexOf(event.target as HTMLButtonElement);
    const next = points[at + ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0)];
    if (event.key === 'Escape') points[at]?.blur();
    // Beyond the last datum the key is the presenter's again.
    if (at < 0 || !next || next === points[at]) return;
    event.preventDefault();
    event.stopPropagation();
    for (const point of points) point.tabIndex = point === next ? 0 : -1;
    next.focus();
  };
  // A click shows; it does not take the keys away from whoever presents.
  const pressed = (event: Event) => event.preventDefault();
  layer.addEventListener('keydown', walked);
  layer.addEventListener('mousedown', pressed);
  drawing.append(layer);
  return () => layer.remove();
}

/** Where the rows are on the picture of a shape. */
function marksOf(figure: HTMLElement, shape: Shape): readonly MarkedRow[] {
  const picture = figure.querySelector<SVGElement>(`[data-marks][data-shape="${shape}"]`);
  return JSON.parse(picture?.dataset['marks'] ?? '[]');
}

/** Where a datum is on both pictures; the style sheet, which shows one of them, takes its values. */
function place({ style }: HTMLElement, shape: Shape, mark: MarkedRow | undefined): void {
  if (!mark) return;
  const [, left, top, width, height] = mark;
  style.setProperty(`--${shape}-left`, percent(left));
  style.setProperty(`--${shape}-top`, percent(top));
  style.setProperty(`--${shape}-width`, percent(width));
  style.setProperty(`--${shape}-height`, percent(height));
  // The tip leans towards the middle as far as its datum is away from it, and so stays inside.
  style.setProperty(`--${shape}-aside`, percent(-(left + width / 2)));
}

function percent(share: number): string {
  return `${share * 100}%`;
}
