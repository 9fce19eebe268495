import type { Element } from 'hast';
import { s } from 'hastscript';
import { IDENTITY, inverse, isRotated, type Matrix, product, rotationOf } from './matrix.ts';
import type { MeasureText } from './measure-text.ts';
import { relativePath } from './svg-path.ts';

/** The state that `save` stores. */
interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineDash: readonly number[];
  lineDashOffset: number;
  lineCap: string;
  lineJoin: string;
  globalAlpha: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  matrix: Matrix;
}

const FULL_TURN = 2 * Math.PI;

/**
 * Offset from a `textBaseline` down to the alphabetic baseline, in multiples of the font size: Chromium
 * scales the font's ascent and descent (0.93 and 0.27) to a sum of one.
 */
const BASELINE_OFFSETS: Readonly<Record<string, number>> = {
  top: 0.775,
  middle: 0.275,
  bottom: -0.225,
};

/**
 * A CanvasRenderingContext2D that produces SVG: paths, rectangles and lines of text, with colours as
 * set. It has the methods that Chart.js and the figures call; calling another one throws a TypeError. It
 * does not clip.
 */
export class SvgContext {
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  lineDashOffset = 0;
  lineCap = 'butt';
  lineJoin = 'miter';
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  /** The elements drawn so far. */
  elements: Element[] = [];
  private lineDash: readonly number[] = [];
  private matrix = IDENTITY;
  private path = '';
  /** The coordinate system of `path`: the canvas's, or the rotated one in which the path was begun. */
  private pathMatrix = IDENTITY;
  private readonly saved: State[] = [];
  private readonly measure: MeasureText;

  constructor(measure: MeasureText) {
    this.measure = measure;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineDashOffset, lineCap, lineJoin } = this;
    const { globalAlpha, font, textAlign, textBaseline, lineDash, matrix } = this;
    this.saved.push({
      ...{ fillStyle, strokeStyle, lineWidth, lineDashOffset, lineCap, lineJoin },
      ...{ globalAlpha, font, textAlign, textBaseline, lineDash, matrix },
    });
  }

  restore(): void {
    Object.assign(this, this.saved.pop());
  }

  translate(x: number, y: number): void {
    this.multiply([1, 0, 0, 1, x, y]);
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.multiply([cos, sin, -sin, cos, 0, 0]);
  }

  setTransform(...matrix: [number, number, number, number, number, number]): void {
    this.matrix = matrix;
  }

  resetTransform(): void {
    this.matrix = IDENTITY;
  }

  beginPath(): void {
    this.path = '';
    this.pathMatrix = isRotated(this.matrix) ? this.matrix : IDENTITY;
  }

  closePath(): void {
    if (this.path !== '') this.path += 'Z';
  }

  moveTo(x: number, y: number): void {
    this.path += `M${this.point(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `${this.path === '' ? 'M' : 'L'}${this.point(x, y)}`;
  }

  bezierCurveTo(...[a, b, c, d, x, y]: [number, number, number, number, number, number]): void {
    this.path += `C${this.point(a, b)} ${this.point(c, d)} ${this.point(x, y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  /**
   * As on a canvas: the sweep in the given direction is taken modulo a full turn, and a sweep of a full
   * turn or more is a circle. It is split into arcs of at most half a turn, because SVG does not draw an
   * arc whose end is its start.
   */
  arc(x: number, y: number, radius: number, from: number, to: number, back = false): void {
    if (radius < 0) throw new RangeError(`The radius of an arc is negative: ${radius}.`);
    const at = (angle: number) =>
      [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    this.lineTo(...at(from));
    const turn = back ? from - to : to - from;
    const sweep = turn >= FULL_TURN ? FULL_TURN : ((turn % FULL_TURN) + FULL_TURN) % FULL_TURN;
    const parts = Math.ceil(Math.min(sweep / Math.PI, 2));
    const r = rounded(radius);
    for (let part = 1; part <= parts; part++) {
      const angle = from + ((back ? -1 : 1) * sweep * part) / parts;
      this.path += `A${r} ${r} 0 0 ${back ? 0 : 1} ${this.point(...at(angle))}`;
    }
  }

  clip(): void {}

  fill(): void {
    if (this.path !== '') this.append('path', { ...this.outline(), ...this.fillProperties() });
  }

  stroke(): void {
    if (this.path !== '')
      this.append('path', { ...this.outline(), fill: 'none', ...this.strokeProperties() });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.inPathOfItsOwn(() => {
      this.rect(x, y, width, height);
      this.fill();
    });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.inPathOfItsOwn(() => {
      this.rect(x, y, width, height);
      this.stroke();
    });
  }

  /** Removes everything: Chart.js only clears the whole canvas. */
  clearRect(): void {
    this.elements = [];
  }

  setLineDash(lengths: readonly number[]): void {
    this.lineDash = lengths;
  }

  getLineDash(): readonly number[] {
    return this.lineDash;
  }

  measureText(text: string): { readonly width: number } {
    const { size, weight } = fontOf(this.font);
    return { width: this.measure(text, weight) * size };
  }

  fillText(text: string, x: number, y: number): void {
    if (text.trim() === '') return;
    const { size, weight } = fontOf(this.font);
    const baseline = y + (BASELINE_OFFSETS[this.textBaseline] ?? 0) * size;
    const [, , , , e, f] = this.matrix;
    const transform = rotationOf(this.matrix);
    const position = transform ? { x, y: baseline } : { x: x + e, y: baseline + f };
    this.append(
      'text',
      {
        x: rounded(position.x),
        y: rounded(position.y),
        fontSize: rounded(size),
        fontWeight: weight,
        textAnchor: { center: 'middle', right: 'end', end: 'end' }[this.textAlign],
        transform,
        ...this.fillProperties(),
      },
      text,
    );
  }

  private multiply(matrix: Matrix): void {
    this.matrix = product(this.matrix, matrix);
  }

  /** A point in the coordinates of the path. */
  private point(x: number, y: number): string {
    const [a, b, c, d, e, f] =
      this.pathMatrix === this.matrix ? IDENTITY : product(inverse(this.pathMatrix), this.matrix);
    return `${rounded(a * x + c * y + e)} ${rounded(b * x + d * y + f)}`;
  }

  /**
   * The path, rotated by an attribute: the stripes of a rotated hatched area then have the same text as
   * those of an upright one, and are as regular.
   */
  private outline(): { readonly d: string; readonly transform: string | undefined } {
    return { d: relativePath(this.path), transform: rotationOf(this.pathMatrix) };
  }

  private inPathOfItsOwn(draw: () => void): void {
    const { path, pathMatrix } = this;
    this.beginPath();
    draw();
    Object.assign(this, { path, pathMatrix });
  }

  private fillProperties(): Record<string, string | number> {
    return { fill: this.fillStyle, ...this.opacityProperties() };
  }

  private strokeProperties(): Record<string, string | number> {
    return {
      stroke: this.strokeStyle,
      strokeWidth: rounded(this.lineWidth),
      ...(this.lineDash.length > 0
        ? { strokeDasharray: this.lineDash.map(rounded).join(' ') }
        : {}),
      ...(this.lineDashOffset === 0 ? {} : { strokeDashoffset: rounded(this.lineDashOffset) }),
      ...(this.lineCap === 'butt' ? {} : { strokeLinecap: this.lineCap }),
      ...(this.lineJoin === 'miter' ? {} : { strokeLinejoin: this.lineJoin }),
      ...this.opacityProperties(),
    };
  }

  private opacityProperties(): { opacity?: number } {
    return this.globalAlpha === 1 ? {} : { opacity: this.globalAlpha };
  }

  private append(name: string, properties: Record<string, unknown>, text?: string): void {
    const defined = Object.fromEntries(
      Object.entries(properties).filter(([, value]) => value !== undefined),
    ) as Record<string, string | number>;
    this.elements.push(s(name, defined, text));
  }
}

/** Size in pixels and weight of a canvas font: `700 24px Family`. */
function fontOf(font: string): { size: number; weight: number } {
  const [, value] = /(?:^|\s)(\d{3}|bold)\s/.exec(font) ?? [];
  const weight = value === 'bold' ? 700 : Number(value ?? 400);
  return { size: Number(/([\d.]+)px/.exec(font)?.[1] ?? 10), weight };
}

/** Rounds to a hundredth of a pixel, which is invisible and shortens the document. */
function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
