import type { Element } from 'hast';
import { s } from 'hastscript';
import type { MeasureText } from './measure-text.ts';
import { relativePath } from './svg-path.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** What a canvas remembers with `save`. */
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
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Distance from what a canvas calls the top, middle or bottom of a text down to its baseline, in
 * multiples of its size: Chromium scales the font's ascent and descent (0.93 and 0.27) to one.
 */
const TO_BASELINE: Readonly<Record<string, number>> = { top: 0.775, middle: 0.275, bottom: -0.225 };

/**
 * A 2D context whose drawing is SVG: paths, rectangles and whole lines of text, with colours as they
 * were set. It has what Chart.js and the figures call; anything else fails as a method that is not
 * there. Nothing is clipped: a drawing keeps to its place by itself.
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
  /** What has been drawn so far. */
  elements: Element[] = [];
  private lineDash: readonly number[] = [];
  private matrix = IDENTITY;
  private path = '';
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
    if (this.path !== '') this.put('path', { d: relativePath(this.path), ...this.filled() });
  }

  stroke(): void {
    if (this.path !== '')
      this.put('path', { d: relativePath(this.path), fill: 'none', ...this.stroked() });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.put('path', { d: this.outline(x, y, width, height), ...this.filled() });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    const d = this.outline(x, y, width, height);
    this.put('path', { d, fill: 'none', ...this.stroked() });
  }

  /** Chart.js clears the whole drawing and nothing less. */
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
    const baseline = y + (TO_BASELINE[this.textBaseline] ?? 0) * size;
    const [, b, , , e, f] = this.matrix;
    const turned = b !== 0;
    const place = turned ? { x, y: baseline } : { x: x + e, y: baseline + f };
    this.put(
      'text',
      {
        x: rounded(place.x),
        y: rounded(place.y),
        fontSize: rounded(size),
        fontWeight: weight,
        textAnchor: { center: 'middle', right: 'end', end: 'end' }[this.textAlign],
        transform: turned
          ? `matrix(${this.matrix.map((part) => Number(part.toFixed(4))).join(' ')})`
          : undefined,
        ...this.filled(),
      },
      text,
    );
  }

  private multiply([g, h, i, j, k, l]: Matrix): void {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [
      a * g + c * h,
      b * g + d * h,
      a * i + c * j,
      b * i + d * j,
      a * k + c * l + e,
      b * k + d * l + f,
    ];
  }

  private point(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.matrix;
    return `${rounded(a * x + c * y + e)} ${rounded(b * x + d * y + f)}`;
  }

  private outline(x: number, y: number, width: number, height: number): string {
    const before = this.path;
    this.path = '';
    this.rect(x, y, width, height);
    const outline = this.path;
    this.path = before;
    return relativePath(outline);
  }

  private filled(): Record<string, string | number> {
    return { fill: this.fillStyle, ...this.faded() };
  }

  private stroked(): Record<string, string | number> {
    return {
      stroke: this.strokeStyle,
      strokeWidth: rounded(this.lineWidth),
      ...(this.lineDash.length > 0
        ? { strokeDasharray: this.lineDash.map(rounded).join(' ') }
        : {}),
      ...(this.lineDashOffset === 0 ? {} : { strokeDashoffset: rounded(this.lineDashOffset) }),
      ...(this.lineCap === 'butt' ? {} : { strokeLinecap: this.lineCap }),
      ...(this.lineJoin === 'miter' ? {} : { strokeLinejoin: this.lineJoin }),
      ...this.faded(),
    };
  }

  private faded(): { opacity?: number } {
    return this.globalAlpha === 1 ? {} : { opacity: this.globalAlpha };
  }

  private put(name: string, properties: Record<string, unknown>, text?: string): void {
    const shown = Object.fromEntries(
      Object.entries(properties).filter(([, value]) => value !== undefined),
    ) as Record<string, string | number>;
    this.elements.push(s(name, shown, text));
  }
}

/** Size in pixels and weight of a CSS font as a canvas is given it: `700 24px Family`. */
function fontOf(font: string): { size: number; weight: number } {
  const [, named] = /(?:^|\s)(\d{3}|bold)\s/.exec(font) ?? [];
  const weight = named === 'bold' ? 700 : Number(named ?? 400);
  return { size: Number(/([\d.]+)px/.exec(font)?.[1] ?? 10), weight };
}

/** A hundredth of a pixel is seen by nobody. */
function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
