/** A text as it was written: its four corners on the canvas, in pixels. */
export interface Written {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Width of a letter and height of the letters, in multiples of the font's size; near the deck's own. */
const LETTER = 0.5;
const HEIGHT = 0.75;

/** Whatever may be set on a context and is kept by `save`. */
interface State {
  font: string;
  textAlign: string;
  textBaseline: string;
  matrix: Matrix;
}

/**
 * A canvas that notes what is written on it and keeps no pixel. Its methods are those of a 2D
 * context that other canvases have as well; a figure that calls another one fails.
 */
export function recorder(width: number, height: number) {
  const texts: Written[] = [];
  const styles = new Set<string>();
  const stack: State[] = [];
  let dash: number[] = [];
  const initial: Matrix = [1, 0, 0, 1, 0, 0];
  const state: State = {
    font: '10px x',
    textAlign: 'start',
    textBaseline: 'alphabetic',
    matrix: initial,
  };
  const sizeOf = () => Number(/([\d.]+)px/.exec(state.font)?.[1] ?? 10);
  const widthOf = (text: string) => text.length * LETTER * sizeOf();
  const multiply = (by: Matrix) => {
    const [a, b, c, d, e, f] = state.matrix;
    const [g, h, i, j, k, l] = by;
    state.matrix = [
      a * g + c * h,
      b * g + d * h,
      a * i + c * j,
      b * i + d * j,
      a * k + c * l + e,
      b * k + d * l + f,
    ];
  };
  const nothing = () => {};
  const context = {
    save: () => stack.push({ ...state }),
    restore: () => Object.assign(state, stack.pop()),
    translate: (x: number, y: number) => multiply([1, 0, 0, 1, x, y]),
    rotate: (by: number) =>
      multiply([Math.cos(by), Math.sin(by), -Math.sin(by), Math.cos(by), 0, 0]),
    setTransform: (a: number, b: number, c: number, d: number, e: number, f: number) => {
      state.matrix = [a, b, c, d, e, f];
    },
    resetTransform: () => {
      state.matrix = initial;
    },
    measureText: (text: string) => ({ width: widthOf(text) }),
    fillText(text: string, x: number, y: number) {
      if (text.trim() === '') return;
      const start = { left: 0, start: 0, center: 0.5, right: 1, end: 1 }[state.textAlign] ?? 0;
      const high = sizeOf() * HEIGHT;
      const above = { middle: 0.5, top: 0, bottom: 1 }[state.textBaseline] ?? 1;
      const [a, b, c, d, e, f] = state.matrix;
      const corners = [0, 1].flatMap((right) =>
        [0, 1].map((low) => {
          const [u, v] = [x + (right - start) * widthOf(text), y + (low - above) * high];
          return { x: a * u + c * v + e, y: b * u + d * v + f };
        }),
      );
      texts.push({
        text,
        left: Math.min(...corners.map((corner) => corner.x)),
        right: Math.max(...corners.map((corner) => corner.x)),
        top: Math.min(...corners.map((corner) => corner.y)),
        bottom: Math.max(...corners.map((corner) => corner.y)),
      });
    },
    setLineDash: (lengths: number[]) => {
      dash = lengths;
    },
    getLineDash: () => dash,
    ...Object.fromEntries(
      'arc beginPath bezierCurveTo clearRect clip closePath ellipse fill fillRect lineTo moveTo quadraticCurveTo rect stroke strokeRect'
        .split(' ')
        .map((name) => [name, nothing]),
    ),
  };
  const canvas = { width, height, style: {}, getContext: () => watched, getAttribute: () => null };
  const watched: unknown = new Proxy({ ...context, canvas } as Record<string, unknown>, {
    get(on, key) {
      if (typeof key === 'string' && key in state) return state[key as keyof State];
      if (typeof key === 'string' && !(key in on))
        throw new Error(`A canvas may have no “${key}”.`);
      return on[key as string];
    },
    set(on, key, value: unknown) {
      if (key === 'fillStyle' || key === 'strokeStyle') styles.add(String(value));
      if (key === 'font' || key === 'textAlign' || key === 'textBaseline')
        state[key] = String(value);
      else on[key as string] = value;
      return true;
    },
  });
  return { canvas: canvas as unknown as HTMLCanvasElement, texts, styles };
}
