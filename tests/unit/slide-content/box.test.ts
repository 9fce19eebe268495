import { expect, test } from 'vitest';
import { boxAround } from '../../../src/slide-content/box.ts';

test('the box around some boxes is as small as it can be', () => {
  const boxes = [
    { x: 10, y: 40, width: 20, height: 5 },
    { x: 25, y: 20, width: 30, height: 60 },
    { x: 12, y: 50, width: 1, height: 1 },
  ];
  expect(boxAround(boxes)).toEqual({ x: 10, y: 20, width: 45, height: 60 });
});
