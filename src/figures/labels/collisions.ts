/** The box of the ink of a text in a drawing, in pixels. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A text that lies on another, or that leaves the drawing, where `other` is undefined. */
export interface Collision {
  readonly text: string;
  readonly other?: string;
}

/** By so much boxes may overlap or leave the drawing, in pixels: letters do not fill their boxes. */
const TOLERANCE = 1;

/** The texts that lie on one another or leave the drawing, in the order in which they are drawn. */
export function collisions(
  texts: readonly TextBox[],
  { width, height }: { readonly width: number; readonly height: number },
): Collision[] {
  return texts.flatMap((one, index) => [
    ...(leaves(one, width, height) ? [{ text: one.text }] : []),
    ...texts
      .slice(index + 1)
      .filter((other) => overlap(one, other, TOLERANCE))
      .map((other) => ({ text: one.text, other: other.text })),
  ]);
}

/** The edges of a box. */
export type Edges = Pick<TextBox, 'left' | 'top' | 'right' | 'bottom'>;

/** Whether two boxes overlap by more than a tolerance in both directions. */
export function overlap(one: Edges, other: Edges, tolerance = 0): boolean {
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > tolerance &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > tolerance
  );
}

function leaves({ left, top, right, bottom }: Edges, width: number, height: number): boolean {
  return (
    left < -TOLERANCE ||
    top < -TOLERANCE ||
    right > width + TOLERANCE ||
    bottom > height + TOLERANCE
  );
}

/** The first collision as the value of `data-label-overlap`: `one|other`, and `one|` for a text that leaves the drawing. */
export function collisionLabel([first]: readonly Collision[]): string | undefined {
  return first && `${first.text}|${first.other ?? ''}`;
}
