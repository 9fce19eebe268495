import { HEIGHT, type Point, WIDTH } from './point.ts';
import type { Stroke } from './strokes.ts';

/** A transparent sheet over a slide, which shows what is drawn on it and pointed at. */
export interface DrawingLayer {
  readonly element: SVGSVGElement;
  draw(strokes: readonly Stroke[]): void;
  point(spot: Point | undefined): void;
}

/** What makes up the dot of the laser, from below: class and radius in units of a slide. */
const RINGS = [
  ['drawing-halo', 17],
  ['drawing-ring', 14],
  ['drawing-dot', 9],
] as const;

export function createDrawingLayer(): DrawingLayer {
  const layer = svg('svg', 'drawing-layer');
  layer.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  layer.setAttribute('aria-hidden', 'true');
  const dot = svg('g', 'drawing-laser');
  for (const [name, radius] of RINGS) {
    const ring = svg('circle', name);
    ring.setAttribute('r', String(radius));
    dot.append(ring);
  }
  const shown = new Map<string, { readonly group: SVGGElement; points: Stroke['points'] }>();
  return {
    element: layer,
    draw(strokes) {
      const wanted = new Set(strokes.map(({ id }) => id));
      for (const [id, { group }] of shown) {
        if (wanted.has(id)) continue;
        group.remove();
        shown.delete(id);
      }
      for (const { id, points } of strokes) {
        const known = shown.get(id);
        if (known?.points === points) continue;
        const group = known?.group ?? strokeGroup();
        for (const line of group.children) line.setAttribute('d', pathOf(points));
        shown.set(id, { group, points });
        layer.append(group);
      }
      if (dot.isConnected) layer.append(dot);
    },
    point(spot) {
      if (!spot) return dot.remove();
      dot.setAttribute('transform', `translate(${placeOf(spot)})`);
      if (dot.parentNode !== layer) layer.append(dot);
    },
  };
}

/** A line on a wider one of paper, so that it is seen on anything. */
function strokeGroup(): SVGGElement {
  const group = svg('g', 'drawing-stroke');
  group.append(svg('path', 'drawing-casing'), svg('path', 'drawing-line'));
  return group;
}

/** A single spot is a line of no length, whose round ends make it a dot. */
function pathOf(points: readonly Point[]): string {
  const [first, ...others] = points.map(placeOf);
  return `M${first}L${(others.length > 0 ? others : [first]).join(' ')}`;
}

function placeOf([x, y]: Point): string {
  return `${Math.round(x * WIDTH * 10) / 10} ${Math.round(y * HEIGHT * 10) / 10}`;
}

function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  className: string,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  made.setAttribute('class', className);
  return made;
}
