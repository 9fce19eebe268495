/** The numbers a to f of a canvas's or an SVG's transformation. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Whether the matrix does more than move, as the figures neither scale nor skew. */
export function isRotated([, b]: Matrix): boolean {
  return b !== 0;
}

/** The `transform` of an element that is drawn in a rotated coordinate system; undefined in an upright one. */
export function rotationOf(matrix: Matrix): string | undefined {
  return isRotated(matrix)
    ? `matrix(${matrix.map((part) => Number(part.toFixed(4))).join(' ')})`
    : undefined;
}

/** The transformation that does the second one first, as `multiply` of a DOMMatrix. */
export function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** The inverse of a matrix that rotates and moves, but does not scale. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  return [d, -b, -c, a, c * f - d * e, b * e - a * f];
}
