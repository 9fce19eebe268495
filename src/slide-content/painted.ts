import { lengthOf, listOf, pixels } from '../dom/css-values.ts';
import type { Box } from './box.ts';
import type { Outline, PathCommand, PictureItem, ShapeItem } from './content.ts';
import { colorOf } from './units.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
const RECTANGLE: Outline = { type: 'rectangle' };
const ELLIPSE: Outline = { type: 'ellipse' };

/**
 * What the styles of a box paint: its background, the gradients of one colour that stand for shapes, its borders.
 * @param box before it is rotated
 */
export function paintedBy(style: CSSStyleDeclaration, box: Box): (ShapeItem | PictureItem)[] {
  if (box.width < 0.5 && box.height < 0.5 && !hasBorder(style)) return [];
  const opacity = Number(style.opacity);
  const turn = rotationOf(style, box);
  const shape = (at: Box, outline: Outline, rest: Partial<ShapeItem>): ShapeItem => ({
    kind: 'shape',
    ...turn(at),
    outline,
    ...rest,
  });
  const fill = colorOf(style.backgroundColor, opacity);
  const background = fill ? [shape(box, outlineOf(style, box), { fill })] : [];
  const layers = layersOf(style, box).flatMap(({ image, at }): (ShapeItem | PictureItem)[] => {
    const [, source] = /^url\("?([^")]+)"?\)/.exec(image) ?? [];
    if (source !== undefined) {
      return [
        { kind: 'picture', box: at, source, alternative: '', crop: [0, 0, 0, 0], what: 'picture' },
      ];
    }
    const color = colorOf(/rgba?\([^)]+\)/.exec(image)?.[0] ?? '', opacity);
    if (!color) return [];
    return [shape(at, image.startsWith('radial-gradient') ? ELLIPSE : RECTANGLE, { fill: color })];
  });
  return [...background, ...layers.reverse(), ...bordersOf(style, box, opacity, shape)];
}

function hasBorder(style: CSSStyleDeclaration): boolean {
  return SIDES.some((side) => pixels(style[`border${side}Width`]) > 0);
}

/** Moves a part of a rotated box to where it is shown: rotated about its own middle, as shapes of slides are. */
function rotationOf(style: CSSStyleDeclaration, box: Box) {
  const rotation = Number.parseFloat(style.rotate) || 0;
  if (rotation === 0) return (at: Box) => ({ box: at, rotation: 0 });
  const [originX = 0, originY = 0] = style.transformOrigin.split(' ').map(pixels);
  const [cos, sin] = [Math.cos((rotation * Math.PI) / 180), Math.sin((rotation * Math.PI) / 180)];
  return (at: Box) => {
    const dx = at.x + at.width / 2 - box.x - originX;
    const dy = at.y + at.height / 2 - box.y - originY;
    const middle = {
      x: box.x + originX + dx * cos - dy * sin,
      y: box.y + originY + dx * sin + dy * cos,
    };
    return {
      box: { ...at, x: middle.x - at.width / 2, y: middle.y - at.height / 2 },
      rotation,
    };
  };
}

function outlineOf(style: CSSStyleDeclaration, { width, height }: Box): Outline {
  const [, points] = /^polygon\((.*)\)$/.exec(style.clipPath) ?? [];
  if (points !== undefined) {
    const corners = points.split(',').map((point) => {
      const [x = '0', y = '0'] = listOf(point.trim(), ' ');
      return { x: lengthOf(x, width), y: lengthOf(y, height) };
    });
    return { type: 'path', commands: polygon(corners) };
  }
  const radius = style.borderTopLeftRadius;
  const isRound = radius === '50%' || pixels(radius) * 2 >= Math.max(width, height);
  return isRound && radius !== '0px' ? ELLIPSE : RECTANGLE;
}

function polygon(corners: readonly Point[]): PathCommand[] {
  const lines = corners.map(({ x, y }, index) => ({
    type: index === 0 ? ('M' as const) : ('L' as const),
    x,
    y,
  }));
  return [...lines, { type: 'Z' }];
}

/** Each background image with the box that its size and position give it. */
function layersOf(style: CSSStyleDeclaration, box: Box): { image: string; at: Box }[] {
  const sizes = listOf(style.backgroundSize);
  const places = listOf(style.backgroundPosition);
  return listOf(style.backgroundImage)
    .map((image, index) => ({
      image,
      at: layerIn(
        box,
        sizes[index % sizes.length] ?? 'auto',
        places[index % places.length] ?? '0% 0%',
      ),
    }))
    .filter(({ image }) => image !== 'none');
}

function layerIn({ x, y, width, height }: Box, size: string, at: string): Box {
  const [across = 'auto', down = across] = listOf(size, ' ');
  const [left = '0%', top = '0%'] = listOf(at, ' ');
  const layer = { width: lengthOf(across, width), height: lengthOf(down, height) };
  return {
    x: x + lengthOf(left, width - layer.width),
    y: y + lengthOf(top, height - layer.height),
    ...layer,
  };
}

/**
 * The borders: one outline where all sides are alike, else the four-sided figure of each side, which is a triangle where a
 * box has no size of its own.
 */
function bordersOf(
  style: CSSStyleDeclaration,
  box: Box,
  opacity: number,
  shape: (at: Box, outline: Outline, rest: Partial<ShapeItem>) => ShapeItem,
): ShapeItem[] {
  const sides = SIDES.map((side) => ({
    width: style[`border${side}Style`] === 'none' ? 0 : pixels(style[`border${side}Width`]),
    isDashed: /dashed|dotted/.test(style[`border${side}Style`]),
    color: colorOf(style[`border${side}Color`], opacity),
  }));
  const [first] = sides;
  if (!first || sides.every(({ width, color }) => width === 0 || !color)) return [];
  const isUniform = sides.every(
    ({ width, color }) => width === first.width && color?.hex === first.color?.hex,
  );
  if (isUniform && first.color) {
    const { width, color, isDashed } = first;
    const at = {
      x: box.x + width / 2,
      y: box.y + width / 2,
      width: box.width - width,
      height: box.height - width,
    };
    return [shape(at, outlineOf(style, at), { stroke: { color, width, isDashed } })];
  }
  const [top, right, bottom, left] = sides.map(({ width }) => width) as [
    number,
    number,
    number,
    number,
  ];
  const outer = [
    { x: 0, y: 0 },
    { x: box.width, y: 0 },
    { x: box.width, y: box.height },
    { x: 0, y: box.height },
  ];
  const inner = [
    { x: left, y: top },
    { x: box.width - right, y: top },
    { x: box.width - right, y: box.height - bottom },
    { x: left, y: box.height - bottom },
  ];
  return sides.flatMap(({ width, color }, side) => {
    if (width === 0 || !color) return [];
    const next = (side + 1) % 4;
    const corners = [outer[side], outer[next], inner[next], inner[side]] as Point[];
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const at = {
      x: box.x + x,
      y: box.y + y,
      width: Math.max(...xs) - x,
      height: Math.max(...ys) - y,
    };
    const isUpright = corners.every(
      (corner) => [x, x + at.width].includes(corner.x) && [y, y + at.height].includes(corner.y),
    );
    const outline: Outline = isUpright
      ? RECTANGLE
      : {
          type: 'path',
          commands: polygon(corners.map((corner) => ({ x: corner.x - x, y: corner.y - y }))),
        };
    return [shape(at, outline, { fill: color })];
  });
}
