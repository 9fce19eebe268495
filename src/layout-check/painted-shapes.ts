import { lengthOf, listOf, pixels } from '../dom/css-values.ts';
import { type Box, cornersOf, type Point } from './geometry.ts';

/**
 * What pseudo-elements of a slide paint in a fixed place, as convex polygons in pixels of the window: the plank and its
 * signs, a progress bar. Read from their computed styles, for no element has their boxes. What is behind the slide's
 * content on purpose, with a negative `z-index`, is left out.
 */
export function paintedShapes(slide: HTMLElement): Point[][] {
  const hosts = [slide, ...slide.querySelectorAll<HTMLElement>(':scope > .slide-body')];
  return hosts.flatMap((host) =>
    ['::before', '::after'].flatMap((pseudo) => shapesOf(host, getComputedStyle(host, pseudo))),
  );
}

function shapesOf(host: HTMLElement, style: CSSStyleDeclaration): Point[][] {
  if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return [];
  if (style.position !== 'absolute' || style.visibility === 'hidden' || style.opacity === '0')
    return [];
  if (Number(style.zIndex) < 0) return [];
  const place = originOf(host);
  const [left, top] = [place.x + pixels(style.left), place.y + pixels(style.top)];
  const box = { left, top, right: left + pixels(style.width), bottom: top + pixels(style.height) };
  const turn = turnOf(box, style);
  return layersOf(box, style).map((polygon) => polygon.map(turn));
}

/** The corner from which an absolutely positioned child of a host is placed: that of the next positioned ancestor. */
function originOf(host: HTMLElement): Point {
  let ancestor: HTMLElement | null = host;
  while (ancestor?.parentElement && getComputedStyle(ancestor).position === 'static')
    ancestor = ancestor.parentElement;
  const { left, top } = (ancestor ?? host).getBoundingClientRect();
  return { x: left, y: top };
}

/** The painted layers of a box: its colour, and each gradient with its size and position. */
function layersOf(box: Box, style: CSSStyleDeclaration): Point[][] {
  const clipped = clipPolygon(box, style.clipPath);
  const isRound = style.borderTopLeftRadius === '50%';
  const whole = clipped ?? (isRound ? ellipseIn(box) : cornersOf(box));
  const isFilled = !/^(?:transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor);
  const sizes = listOf(style.backgroundSize);
  const places = listOf(style.backgroundPosition);
  const layers = listOf(style.backgroundImage)
    .map((image, index) => ({
      image,
      size: sizes[index % sizes.length],
      at: places[index % places.length],
    }))
    .filter(({ image }) => image !== 'none')
    .map(({ image, size = 'auto', at = '0% 0%' }) => {
      const layer = layerIn(box, size, at);
      return image.startsWith('radial-gradient') ? ellipseIn(layer) : cornersOf(layer);
    });
  return [...(isFilled ? [whole] : []), ...layers];
}

function layerIn({ left, top, right, bottom }: Box, size: string, at: string): Box {
  const [across = 'auto', down = across] = listOf(size, ' ');
  const [x = '0%', y = '0%'] = listOf(at, ' ');
  const [width, height] = [lengthOf(across, right - left), lengthOf(down, bottom - top)];
  const startX = left + lengthOf(x, right - left - width);
  const startY = top + lengthOf(y, bottom - top - height);
  return { left: startX, top: startY, right: startX + width, bottom: startY + height };
}

/** The corners of a `clip-path: polygon(…)`. */
function clipPolygon(box: Box, clipPath: string): Point[] | undefined {
  const [, points] = /^polygon\((.*)\)$/.exec(clipPath) ?? [];
  return points?.split(',').map((point) => {
    const [x = '0', y = '0'] = listOf(point.trim(), ' ');
    return {
      x: box.left + lengthOf(x, box.right - box.left),
      y: box.top + lengthOf(y, box.bottom - box.top),
    };
  });
}

const CORNERS_OF_ELLIPSE = 24;

function ellipseIn({ left, top, right, bottom }: Box): Point[] {
  return Array.from({ length: CORNERS_OF_ELLIPSE }, (_, index) => {
    const angle = (2 * Math.PI * index) / CORNERS_OF_ELLIPSE;
    return {
      x: (left + right) / 2 + (Math.cos(angle) * (right - left)) / 2,
      y: (top + bottom) / 2 + (Math.sin(angle) * (bottom - top)) / 2,
    };
  });
}

/** Rotates points of a box as the property `rotate` does. */
function turnOf({ left, top }: Box, { rotate, transformOrigin }: CSSStyleDeclaration) {
  const angle = (Number.parseFloat(rotate) || 0) * (Math.PI / 180);
  const [originX = 0, originY = 0] = transformOrigin.split(' ').map(pixels);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ({ x, y }: Point): Point => {
    const [dx, dy] = [x - left - originX, y - top - originY];
    return { x: left + originX + dx * cos - dy * sin, y: top + originY + dx * sin + dy * cos };
  };
}
