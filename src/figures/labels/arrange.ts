import { type Edges, overlap } from './collisions.ts';

/** A label in one size, as lines of text with the box around them, in pixels. */
interface Block<Lines> {
  readonly box: Edges;
  /** Another place that is as good, for instance below a point instead of above it. */
  readonly other?: Edges;
  readonly lines: Lines;
}

/** A label that is to be placed. */
export interface Placeable<Lines> {
  /** The block in a size: 1 is the wanted size, `least` the smallest. The box is where the label is wanted. */
  blockAt(scale: number): Block<Lines>;
  readonly least: number;
  /** Whether it is left out where there is no place for it. */
  readonly isOptional?: boolean;
}

/** A placed label. */
export interface Placed<Lines> extends Block<Lines> {
  readonly scale: number;
  /** How far it is from where it was wanted, in pixels. */
  readonly dx: number;
  readonly dy: number;
}

/** Steps in which labels become smaller. */
const SHRINK = 0.92;
/** How far a label moves before it becomes smaller, in multiples of its own height. */
const NEAR = 0.5;
/** Steps in which labels move, in multiples of their own height, and how many. */
const STEP = 0.25;
const STEPS = 40;

/**
 * Places labels so that none lies on another, on an obstacle, or leaves the area: in their order, each where it is
 * wanted if that is free; else moved a little, else smaller, else moved to the nearest free place. The same labels are
 * always placed alike. A label for which there is no place stays where it is wanted, in its smallest size, or is left out.
 * @param gap least space between labels, in pixels
 * @returns in the order of the labels; undefined for one that is left out
 */
export function arrange<Lines>(
  labels: readonly Placeable<Lines>[],
  area: Edges,
  obstacles: readonly Edges[],
  gap: number,
): (Placed<Lines> | undefined)[] {
  const taken = [...obstacles];
  return labels.map((label) => {
    const placed = place(label, area, taken, gap);
    if (placed) taken.push(placed.box);
    return placed;
  });
}

function place<Lines>(
  label: Placeable<Lines>,
  area: Edges,
  taken: readonly Edges[],
  gap: number,
): Placed<Lines> | undefined {
  const scales = scalesDownTo(label.least);
  for (const scale of scales) {
    const block = label.blockAt(scale);
    for (const box of block.other ? [block.box, block.other] : [block.box]) {
      const found = free(box, area, taken, gap, box === block.other ? 0 : NEAR);
      if (found) return moved({ ...block, box }, scale, found);
    }
  }
  for (const scale of scales) {
    const block = label.blockAt(scale);
    const found = free(block.box, area, taken, gap, STEP * STEPS);
    if (found) return moved(block, scale, found);
  }
  if (label.isOptional) return undefined;
  const block = label.blockAt(label.least);
  return moved(block, label.least, inside(block.box, area));
}

function scalesDownTo(least: number): number[] {
  const scales = [1];
  for (let scale = SHRINK; scale > least; scale *= SHRINK) scales.push(scale);
  return least < 1 ? [...scales, least] : scales;
}

type Offset = readonly [dx: number, dy: number];

/** The smallest offset at which a box is free, up to `most` multiples of its height; undefined if there is none. */
function free(
  box: Edges,
  area: Edges,
  taken: readonly Edges[],
  gap: number,
  most: number,
): Offset | undefined {
  const first = inside(box, area);
  const height = box.bottom - box.top;
  const isFree = (offset: Offset) => {
    const at = shifted(box, offset);
    return contains(area, at) && !taken.some((other) => overlap(grown(at, gap), other));
  };
  // To come inside, a label may move by any distance along the edge that it is at, but not become detached.
  if (isFree(first)) return first;
  for (let step = 1; step * STEP <= most; step++) {
    const by = step * STEP * height;
    const [dx, dy] = first;
    const around: Offset[] = [
      [dx, dy - by],
      [dx, dy + by],
      [dx - by, dy],
      [dx + by, dy],
    ];
    const found = around.find(isFree);
    if (found) return found;
  }
  return undefined;
}

/** A label that would leave the area is so far from its edge, in multiples of its height. */
const MARGIN = 0.15;

/** The offset that brings a box into an area; its left and top edges, if it is larger. */
function inside(box: Edges, area: Edges): Offset {
  const margin = MARGIN * (box.bottom - box.top);
  const along = (low: number, high: number, least: number, most: number) => {
    const room = Math.max(0, Math.min(margin, (most - least - (high - low)) / 2));
    if (low < least || high - low > most - least) return least + room - low;
    return high > most ? most - room - high : 0;
  };
  return [
    along(box.left, box.right, area.left, area.right),
    along(box.top, box.bottom, area.top, area.bottom),
  ];
}

function contains(area: Edges, box: Edges): boolean {
  const tolerance = 0.5;
  return (
    box.left >= area.left - tolerance &&
    box.top >= area.top - tolerance &&
    box.right <= area.right + tolerance &&
    box.bottom <= area.bottom + tolerance
  );
}

function moved<Lines>(block: Block<Lines>, scale: number, [dx, dy]: Offset): Placed<Lines> {
  return { ...block, box: shifted(block.box, [dx, dy]), scale, dx, dy };
}

function shifted({ left, top, right, bottom }: Edges, [dx, dy]: Offset): Edges {
  return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
}

function grown({ left, top, right, bottom }: Edges, by: number): Edges {
  return { left: left - by, top: top - by / 4, right: right + by, bottom: bottom + by / 4 };
}
