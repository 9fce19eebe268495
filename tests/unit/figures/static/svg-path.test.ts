import { expect, test } from 'vitest';
import { relativePath } from '../../../../src/figures/static/svg-path.ts';

test('repeated shapes have the same text', () => {
  const stripes = 'M10.1 5L11.8 5L21.8 15L20.1 15ZM24.5 5L26.2 5L36.2 15L34.5 15Z';
  expect(relativePath(stripes)).toBe('m10.1 5h1.7l10 10h-1.7zm14.4 0h1.7l10 10h-1.7z');
});

test('curves and arcs keep their end points and radii', () => {
  expect(relativePath('M10 10C12 10 14 12 14 14A4 4 0 0 1 10 18L10 10')).toBe(
    'm10 10c2 0 4 2 4 4a4 4 0 0 1-4 4v-8',
  );
});
