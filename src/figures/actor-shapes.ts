/** The shapes of actors, in the order in which actors without a shape of their own get them. */
export const SHAPES = ['disc', 'square', 'triangle', 'diamond', 'hexagon', 'star'] as const;
export type Shape = (typeof SHAPES)[number];

type Corner = readonly [x: number, y: number];

/** The corners of each shape in a square of side 1, clockwise; the disc has none. `styles/actor-signs.css` has the same. */
export const CORNERS: Readonly<Record<Shape, readonly Corner[]>> = {
  disc: [],
  square: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
  triangle: [
    [0.5, 0],
    [1, 1],
    [0, 1],
  ],
  diamond: [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  hexagon: [
    [0.25, 0.07],
    [0.75, 0.07],
    [1, 0.5],
    [0.75, 0.93],
    [0.25, 0.93],
    [0, 0.5],
  ],
  star: [
    [0.5, 0],
    [0.63, 0.34],
    [1, 0.37],
    [0.72, 0.6],
    [0.81, 0.96],
    [0.5, 0.77],
    [0.19, 0.96],
    [0.28, 0.6],
    [0, 0.37],
    [0.37, 0.34],
  ],
};
