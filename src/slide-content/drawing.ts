import { pixels } from '../dom/css-values.ts';
import type { Box } from './box.ts';
import type { Paragraph, PathCommand, ShapeItem, Stroke, TextItem } from './content.ts';
import { absolutePath, boxOfPath, movedBy } from './path.ts';
import { colorOf, type Frame } from './units.ts';

/** The shapes and texts of an SVG as it is laid out, in the order in which they are painted. */
export function itemsOfSvg(svg: SVGSVGElement, frame: Frame): (ShapeItem | TextItem)[] {
  const items = Array.from(
    svg.querySelectorAll<SVGGraphicsElement>('path, rect, circle, ellipse, line, polygon, text'),
  )
    .filter((element) => getComputedStyle(element).display !== 'none')
    .flatMap((element): (ShapeItem | TextItem)[] =>
      element instanceof SVGTextElement
        ? textItem(element, frame)
        : shapeItem(element as SVGGeometryElement, frame),
    );
  return joinLines(items);
}

/** How an element's coordinates become units of the slide: a rotation, a scale and a move. */
function placeOf(element: SVGGraphicsElement, frame: Frame) {
  const matrix = element.getScreenCTM() ?? new DOMMatrix();
  const { a, b, c, d, e, f } = matrix;
  return {
    scale: Math.hypot(a, b),
    rotation: (Math.atan2(b, a) * 180) / Math.PI,
    toSlide: (x: number, y: number) => ({
      x: a * x + c * y + e - frame.left,
      y: b * x + d * y + f - frame.top,
    }),
  };
}

function shapeItem(element: SVGGeometryElement, frame: Frame): ShapeItem[] {
  const style = getComputedStyle(element);
  const opacity = Number(style.opacity);
  const fill = colorOf(style.fill, opacity * Number(style.fillOpacity));
  const strokeColor = colorOf(style.stroke, opacity * Number(style.strokeOpacity));
  if (!fill && !strokeColor) return [];
  const { scale, rotation, toSlide } = placeOf(element, frame);
  const local = absolutePath(pathData(element));
  const bounds = boxOfPath(local);
  if (bounds.width * scale < 0.05 && bounds.height * scale < 0.05) return [];
  const middle = toSlide(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
  const [width, height] = [bounds.width * scale, bounds.height * scale];
  const commands = movedBy(local, -bounds.x, -bounds.y, scale);
  return [
    {
      kind: 'shape',
      box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height },
      rotation,
      outline: isRectangle(commands, width, height)
        ? { type: 'rectangle' }
        : { type: 'path', commands },
      ...(fill ? { fill } : {}),
      ...(strokeColor
        ? {
            stroke: {
              color: strokeColor,
              width: pixels(style.strokeWidth) * scale,
              ...dashesOf(style.strokeDasharray, scale),
            },
          }
        : {}),
    },
  ];
}

function dashesOf(array: string, scale: number): Pick<Stroke, 'isDashed' | 'dashes'> {
  if (array === 'none') return { isDashed: false };
  return { isDashed: true, dashes: array.split(/[\s,]+/).map((length) => pixels(length) * scale) };
}

/** The outline of a basic shape as path data. */
function pathData(element: SVGGeometryElement): string {
  const number = (name: string) => Number(element.getAttribute(name) ?? 0);
  switch (element.localName) {
    case 'rect': {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(number);
      return `M${x} ${y}h${width}v${height}h${-(width ?? 0)}z`;
    }
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polygon':
      return `M${element.getAttribute('points') ?? ''}z`;
    case 'circle':
    case 'ellipse': {
      const [cx, cy] = [number('cx'), number('cy')];
      const rx = number(element.localName === 'circle' ? 'r' : 'rx');
      const ry = number(element.localName === 'circle' ? 'r' : 'ry');
      return `M${cx - rx} ${cy}A${rx} ${ry} 0 0 1 ${cx + rx} ${cy}A${rx} ${ry} 0 0 1 ${cx - rx} ${cy}z`;
    }
    default:
      return element.getAttribute('d') ?? '';
  }
}

function isRectangle(commands: readonly PathCommand[], width: number, height: number): boolean {
  const corners = commands.filter((command) => command.type !== 'Z');
  const near = (value: number, limit: number) =>
    Math.abs(value) < 0.01 || Math.abs(value - limit) < 0.01;
  return (
    corners.length >= 4 &&
    corners.length <= 5 &&
    commands.at(-1)?.type === 'Z' &&
    corners.every(
      (corner) => corner.type !== 'C' && near(corner.x, width) && near(corner.y, height),
    )
  );
}

function textItem(element: SVGTextElement, frame: Frame): TextItem[] {
  const text = element.textContent ?? '';
  const style = getComputedStyle(element);
  const color = colorOf(style.fill, Number(style.opacity));
  if (text.trim() === '' || !color) return [];
  const { scale, rotation, toSlide } = placeOf(element, frame);
  const size = pixels(style.fontSize) * scale;
  const bounds = element.getBBox();
  const [width, height] = [bounds.width * scale, bounds.height * scale];
  const middle = toSlide(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
  const align = ({ middle: 'center', end: 'right' } as const)[style.textAnchor] ?? 'left';
  const paragraph: Paragraph = {
    runs: [
      {
        text,
        size,
        weight: Number(style.fontWeight) || 400,
        isItalic: false,
        family: 'heading',
        color,
        lang: document.documentElement.lang,
      },
    ],
    align,
    isRightToLeft: false,
    lineHeight: height / size,
    before: 0,
    indent: 0,
    level: 0,
    lines: 1,
  };
  return [
    {
      kind: 'text',
      role: 'body',
      box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height },
      paragraphs: [paragraph],
      anchor: 'middle',
      isUnwrapped: true,
      rotation,
      isDecorative: false,
    },
  ];
}

/** Joins the lines of a label, which are separate elements, to one text. */
function joinLines(items: readonly (ShapeItem | TextItem)[]): (ShapeItem | TextItem)[] {
  const joined: (ShapeItem | TextItem)[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    if (before?.kind === 'text' && item.kind === 'text' && isNextLine(before, item)) {
      joined[joined.length - 1] = withLine(before, item);
    } else joined.push(item);
  }
  return joined;
}

function isNextLine(before: TextItem, next: TextItem): boolean {
  const [one, other] = [before.paragraphs[0], next.paragraphs[0]];
  const [first, second] = [one?.runs[0], other?.runs[0]];
  if (!one || !other || !first || !second || before.rotation !== 0 || next.rotation !== 0)
    return false;
  const { text: _, ...style } = first;
  const { text: __, ...sameStyle } = second;
  const distance = anchorOf(next.box, other.align) - anchorOf(before.box, one.align);
  const gap = next.box.y - (before.box.y + before.box.height);
  return (
    one.align === other.align &&
    JSON.stringify(style) === JSON.stringify(sameStyle) &&
    Math.abs(distance) < 1 &&
    Math.abs(gap) < first.size * 0.4
  );
}

function anchorOf({ x, width }: Box, align: Paragraph['align']): number {
  if (align === 'right') return x + width;
  return align === 'center' ? x + width / 2 : x;
}

function withLine(before: TextItem, next: TextItem): TextItem {
  const [paragraph] = before.paragraphs;
  const [line] = next.paragraphs[0]?.runs ?? [];
  if (!paragraph || !line) return before;
  const x = Math.min(before.box.x, next.box.x);
  const right = Math.max(before.box.x + before.box.width, next.box.x + next.box.width);
  const lines = paragraph.lines + 1;
  const height = next.box.y + next.box.height - before.box.y;
  return {
    ...before,
    box: { x, y: before.box.y, width: right - x, height },
    paragraphs: [
      {
        ...paragraph,
        runs: [...paragraph.runs, { ...line, text: '\n' }, line],
        lines,
        lineHeight: height / lines / line.size,
      },
    ],
  };
}
