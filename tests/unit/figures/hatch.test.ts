import { expect, test } from 'vitest';
import { hatch } from '../../../src/figures/hatch.ts';
import { themeAt } from './support/figures.ts';

/** A context that counts lines and remembers what was framed. */
function context() {
  const seen = { lines: 0, frames: [] as number[][], dashes: [] as number[][], depth: 0 };
  const ctx = {
    save: () => seen.depth++,
    restore: () => seen.depth--,
    beginPath: () => {},
    rect: () => {},
    clip: () => {},
    stroke: () => {},
    moveTo: () => seen.lines++,
    lineTo: () => {},
    setLineDash: (dash: number[]) => seen.dashes.push(dash),
    strokeRect: (...box: number[]) => seen.frames.push(box),
  };
  return { seen, ctx: ctx as unknown as CanvasRenderingContext2D };
}

const box = { left: 10, top: 20, width: 300, height: 60 };

test('a forecast stands in a firm frame, what is unknown in a broken one', () => {
  for (const [as, dash] of [
    ['forecast', 0],
    ['unknown', 2],
  ] as const) {
    const { seen, ctx } = context();
    hatch(ctx, box, { as, color: 'rest' }, themeAt());
    expect(seen.frames).toEqual([[10, 20, 300, 60]]);
    expect(seen.dashes.at(-1)).toHaveLength(dash);
    expect(seen.lines).toBeGreaterThan(10);
    expect(seen.depth).toBe(0);
  }
});

test('a bar that has not grown yet leaves no mark', () => {
  const { seen, ctx } = context();
  hatch(ctx, { ...box, width: 0 }, { as: 'forecast', color: 'rest' }, themeAt());
  expect(seen.lines + seen.frames.length).toBe(0);
});
