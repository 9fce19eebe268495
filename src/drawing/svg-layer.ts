import { HEIGHT, type Point, WIDTH } from './point.ts';
import type { Stroke } from './strokes.ts';

/** A transparent SVG over a slide, with its strokes and the laser pointer. */
export interface DrawingLayer {
  readonly element: SVGSVGElement;
  drawStrokes(strokes: readonly Stroke[]): void;
  /** Moves the laser pointer, or hides it. */
  drawLaser(point: Point | undefined): void;
}

/** Circles of the laser pointer, from bottom to top: class, and radius in units of a slide. */
const LASER_CIRCLES = [
  ['drawing-halo', 17],
  ['drawing-ring', 14],
  ['drawing-dot', 9],
] as const;

/** An empty layer. */
export function createDrawingLayer(): DrawingLayer {
  const layer = svgElement('svg', 'drawing-layer');
  layer.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  layer.setAttribute('aria-hidden', 'true');
  const laser = svgElement('g', 'drawing-laser');
  for (const [className, radius] of LASER_CIRCLES) {
    const circle = svgElement('circle', className);
    circle.setAttribute('r', String(radius));
    laser.append(circle);
  }
  const drawn = new Map<string, { readonly group: SVGGElement; points: Stroke['points'] }>();
  return {
    element: layer,
    drawStrokes(strokes) {
      const ids = new Set(strokes.map(({ id }) => id));
      for (const [id, { group }] of drawn) {
        if (ids.has(id)) continue;
        group.remove();
        drawn.delete(id);
      }
      for (const { id, points } of strokes) {
        const previous = drawn.get(id);
        if (previous?.points === points) continue;
        const group = previous?.group ?? strokeGroup();
        for (const path of group.children) path.setAttribute('d', pathOf(points));
        drawn.set(id, { group, points });
        layer.append(group);
      }
      if (laser.isConnected) layer.append(laser);
    },
    drawLaser(point) {
      if (!point) return laser.remove();
      laser.setAttribute('transform', `translate(${coordinates(point)})`);
      if (laser.parentNode !== layer) layer.append(laser);
    },
  };
}

/** A line over a wider one in the colour of the paper, for contrast with any background. */
function strokeGroup(): SVGGElement {
  const group = svgElement('g', 'drawing-stroke');
  group.append(svgElement('path', 'drawing-casing'), svgElement('path', 'drawing-line'));
  return group;
}

/** A single point is a line of zero length, which round caps draw as a dot. */
function pathOf(points: readonly Point[]): string {
  const [first, ...others] = points.map(coordinates);
  return `M${first}L${(others.length > 0 ? others : [first]).join(' ')}`;
}

function coordinates([x, y]: Point): string {
  return `${Math.round(x * WIDTH * 10) / 10} ${Math.round(y * HEIGHT * 10) / 10}`;
}

function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  className: string,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.setAttribute('class', className);
  return element;
}
