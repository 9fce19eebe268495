import { describe, expect, test } from 'vitest';
import { FIXTURE_FIGURES, GALLERY_FIGURES } from './support/figures.ts';
import { testLabels } from './support/label-collisions.ts';

test('there are figures of both', () => {
  expect(FIXTURE_FIGURES.figuresIn('en').size).toBeGreaterThan(4);
  expect(GALLERY_FIGURES.figuresIn('en').size).toBeGreaterThan(5);
});

describe('of the fixture deck', () => testLabels(FIXTURE_FIGURES));
describe('of the gallery', () => testLabels(GALLERY_FIGURES));
