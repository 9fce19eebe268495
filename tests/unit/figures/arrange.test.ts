import { describe, expect, test } from 'vitest';
import { arrange, type Placeable } from '../../../src/figures/labels/arrange.ts';
import { collisionLabel, collisions, overlap } from '../../../src/figures/labels/collisions.ts';
import { spread } from '../../../src/figures/labels/spread.ts';

const AREA = { left: 0, top: 0, right: 400, bottom: 200 };
const box = (left: number, top: number, width = 100, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** A label that is wanted in a box, whose corner stays where it is when it becomes smaller. */
const label = (left: number, top: number, width = 100): Placeable<undefined> => ({
  least: 0.5,
  blockAt: (scale) => ({ box: box(left, top, width * scale, 20 * scale), lines: undefined }),
});

const placedBoxes = (
  labels: readonly Placeable<undefined>[],
  obstacles = [] as ReturnType<typeof box>[],
) => arrange(labels, AREA, obstacles, 2).flatMap((placed) => placed?.box ?? []);

describe('labels', () => {
  test('that are free stay where they are wanted, in their size', () => {
    expect(placedBoxes([label(0, 0), label(200, 100)])).toEqual([box(0, 0), box(200, 100)]);
  });

  test('that leave the area are moved inside', () => {
    const [moved] = placedBoxes([label(350, 190)]);
    expect(moved?.right).toBeLessThanOrEqual(400);
    expect(moved?.bottom).toBeLessThanOrEqual(200);
    expect((moved?.right ?? 0) - (moved?.left ?? 0)).toBe(100);
  });

  test('that are wider than the area become smaller', () => {
    const [small] = placedBoxes([label(0, 50, 600)]);
    expect((small?.right ?? 0) - (small?.left ?? 0)).toBeLessThanOrEqual(400);
  });

  test('that are optional are left out where there is no place for them', () => {
    const full = [box(0, 0, 400, 200)];
    const optional = { ...label(100, 100), isOptional: true };
    expect(placedBoxes([optional], full)).toEqual([]);
    expect(placedBoxes([label(100, 100), optional], full)).toHaveLength(1);
    expect(placedBoxes([optional])).toEqual([box(100, 100)]);
  });

  test('never lie on one another or on an obstacle, and are always placed alike', () => {
    const labels = Array.from({ length: 9 }, (_, index) => label(150 + index, 90 + index));
    const obstacles = [box(160, 95, 30, 30)];
    const placed = placedBoxes(labels, obstacles);
    const all = [...placed, ...obstacles];
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) expect(overlap(one, other)).toBe(false);
    }
    expect(placedBoxes(labels, obstacles)).toEqual(placed);
  });
});

describe('labels in a column', () => {
  const column = (tops: readonly number[]) => {
    const boxes = tops.map((top) => box(0, top));
    const moved = spread(boxes, AREA, 4);
    return boxes.map(({ top }, index) => top + (moved[index] ?? 0));
  };

  test('that are apart stay', () => {
    expect(column([0, 50, 150])).toEqual([0, 50, 150]);
  });

  test('are moved apart around their common middle, in their order', () => {
    expect(column([100, 100, 100])).toEqual([76, 100, 124]);
    expect(column([110, 100])).toEqual([117, 93]);
  });

  test('stay inside the area', () => {
    expect(column([195, 196])).toEqual([156, 180]);
    expect(column([-10, -5])).toEqual([0, 24]);
  });
});

test('texts that overlap or leave the drawing are found', () => {
  const named = (text: string, of: ReturnType<typeof box>) => ({ text, ...of });
  const found = collisions(
    [named('a', box(0, 0)), named('b', box(50, 10)), named('c', box(350, 0))],
    { width: 400, height: 200 },
  );
  expect(found).toEqual([{ text: 'a', other: 'b' }, { text: 'c' }]);
  expect(collisionLabel(found)).toBe('a|b');
  expect(collisionLabel(found.slice(1))).toBe('c|');
  expect(collisionLabel([])).toBeUndefined();
});
