import { findOutside } from './detectors/edges.ts';
import { findMissingGlyphs } from './detectors/glyphs.ts';
import { findOverlaps } from './detectors/overlaps.ts';
import { findBrokenPictures, findCollidingLabels } from './detectors/pictures.ts';
import { findLongTitle, findSmallTexts } from './detectors/sizes.ts';
import { measureSlide } from './measure-slide.ts';
import type { MeasuredSlide } from './measured-slide.ts';
import type { Finding, Layout, LayoutProblem } from './problem.ts';
import { problemsOf } from './report.ts';

const DETECTORS: readonly ((measured: MeasuredSlide) => Finding[])[] = [
  findOverlaps,
  findOutside,
  findSmallTexts,
  findLongTitle,
  findBrokenPictures,
  findCollidingLabels,
  findMissingGlyphs,
];

/**
 * Checks a slide as it is laid out now, with the steps that are shown. Its fonts and pictures must be loaded.
 * @param step how many steps are shown
 */
export function checkSlide(slide: HTMLElement, layout: Layout, step = 0): LayoutProblem[] {
  const measured = measureSlide(slide, layout);
  return problemsOf(
    slide,
    step,
    DETECTORS.flatMap((find) => find(measured)),
  );
}
