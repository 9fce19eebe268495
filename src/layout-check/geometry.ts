/** A rectangle in CSS pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Width and height of what two boxes share; negative where they are apart. */
export function sharedSize(a: Box, b: Box): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    height: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  };
}

/** The corners of a box, clockwise. */
export function cornersOf({ left, top, right, bottom }: Box): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** The smallest box with these points in it. */
export function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** A polygon made smaller about its middle, to a fraction of its size. */
export function shrunk(polygon: readonly Point[], to: number): Point[] {
  const { left, top, right, bottom } = boxAround(polygon);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return polygon.map(({ x, y }) => ({
    x: middle.x + (x - middle.x) * to,
    y: middle.y + (y - middle.y) * to,
  }));
}

/** The box with its sides moved inwards. */
export function inset({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

/** Whether two convex polygons have an area in common (separating axis theorem). */
export function polygonsMeet(a: readonly Point[], b: readonly Point[]): boolean {
  return ![...normalsOf(a), ...normalsOf(b)].some((axis) => {
    const [ofA, ofB] = [projection(a, axis), projection(b, axis)];
    return ofA.max <= ofB.min || ofB.max <= ofA.min;
  });
}

function normalsOf(polygon: readonly Point[]): Point[] {
  return polygon.map(({ x, y }, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? { x, y };
    return { x: y - next.y, y: next.x - x };
  });
}

function projection(polygon: readonly Point[], axis: Point) {
  const values = polygon.map(({ x, y }) => x * axis.x + y * axis.y);
  return { min: Math.min(...values), max: Math.max(...values) };
}
