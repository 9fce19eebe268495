import type { Shape } from '../shapes.ts';

/** Box of a data row on the picture, in fractions of the picture's width and height. */
type RowBox = readonly [row: number, left: number, top: number, width: number, height: number];

/**
 * Adds hotspots to each figure: a button per datum in the drawing, with a tooltip, labelled like its row
 * in the data table. Roving tabindex: Tab enters, the arrow keys move between the hotspots.
 * @returns the cleanup
 */
export function dataPoints(root: HTMLElement): () => void {
  const cleanups = [...root.querySelectorAll<HTMLElement>('.figure')].flatMap(
    (figure) => pointsOf(figure) ?? [],
  );
  return () => {
    for (const cleanup of cleanups) cleanup();
  };
}

function pointsOf(figure: HTMLElement): (() => void) | undefined {
  const drawing = figure.querySelector<HTMLElement>('.figure-drawing');
  const rows = [...figure.querySelectorAll<HTMLTableRowElement>('.figure-data tbody tr')];
  const wide = rowBoxesOf(figure, 'wide');
  const narrow = rowBoxesOf(figure, 'narrow');
  if (!drawing || wide.length === 0) return undefined;
  const layer = document.createElement('ol');
  layer.className = 'figure-points';
  const points = wide.map((box) => {
    const [index] = box;
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
    // A click opens the source popover of the fact.
    const fact = rows[index]?.querySelector<HTMLElement>('[data-fact]')?.dataset['fact'];
    if (fact !== undefined) point.dataset['card'] = `card:fact:${fact}`;
    const tip = document.createElement('span');
    tip.className = 'figure-tip';
    tip.setAttribute('aria-hidden', 'true');
    const strong = document.createElement('b');
    strong.textContent = value;
    tip.append(label, strong, nature);
    item.append(point, tip);
    setPosition(item, 'wide', box);
    setPosition(
      item,
      'narrow',
      narrow.find(([row]) => row === index),
    );
    layer.append(item);
    return point;
  });
  const [first] = points;
  if (first) first.tabIndex = 0;

  const onKeydown = (event: KeyboardEvent) => {
    const at = points.indexOf(event.target as HTMLButtonElement);
    const next = points[at + ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0)];
    if (event.key === 'Escape') points[at]?.blur();
    // Beyond the last hotspot the key is a shortcut of the view again.
    if (at < 0 || !next || next === points[at]) return;
    event.preventDefault();
    event.stopPropagation();
    for (const point of points) point.tabIndex = point === next ? 0 : -1;
    next.focus();
  };
  // A click does not move the focus, so that shortcuts keep working.
  const onMousedown = (event: Event) => event.preventDefault();
  layer.addEventListener('keydown', onKeydown);
  layer.addEventListener('mousedown', onMousedown);
  drawing.append(layer);
  return () => layer.remove();
}

/** The row boxes on the picture of a shape. */
function rowBoxesOf(figure: HTMLElement, shape: Shape): readonly RowBox[] {
  const picture = figure.querySelector<SVGElement>(`[data-marks][data-shape="${shape}"]`);
  return JSON.parse(picture?.dataset['marks'] ?? '[]');
}

/** Sets the CSS custom properties of a box for a shape; the style sheet uses those of the visible one. */
function setPosition({ style }: HTMLElement, shape: Shape, box: RowBox | undefined): void {
  if (!box) return;
  const [, left, top, width, height] = box;
  style.setProperty(`--${shape}-left`, percent(left));
  style.setProperty(`--${shape}-top`, percent(top));
  style.setProperty(`--${shape}-width`, percent(width));
  style.setProperty(`--${shape}-height`, percent(height));
  // Shifts the tooltip towards the centre, so that it stays inside the drawing.
  style.setProperty(`--${shape}-aside`, percent(-(left + width / 2)));
}

function percent(fraction: number): string {
  return `${fraction * 100}%`;
}
