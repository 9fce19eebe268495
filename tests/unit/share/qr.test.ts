import { expect, test } from 'vitest';
import { qrCode } from '../../../src/share/qr.ts';

test('a code has the quiet zone of four modules on each side that scanners need', () => {
  // Version 2: 25 modules a side.
  const { path, viewBox } = qrCode('https://deck.example/#volume');
  expect(viewBox).toBe('-4 -4 33 33');
  const [xs, ys] = [/[Mm]\s*(\d+)/g, /[Mm]\s*\d+[ ,](\d+)/g].map((pattern) =>
    Array.from(path.matchAll(pattern), ([, number]) => Number(number)),
  );
  expect(Math.min(...(xs ?? []))).toBe(0);
  expect(Math.max(...(ys ?? []))).toBeLessThanOrEqual(25);
});

test('a text that no code can hold is an error', () => {
  expect(() => qrCode('x'.repeat(8000))).toThrow();
});
