import type { CheckedView } from '../browser/layout-check.ts';

/** A view that `npm run check` lays out every slide for. */
export interface NamedView extends CheckedView {
  readonly name: string;
}

/** The windows of projectors and laptops, wide and 4 : 3, and that of a phone held upright. */
export const VIEWS: readonly NamedView[] = [
  { name: 'Stage at 1280 × 720', layout: 'stage', width: 1280, height: 720 },
  { name: 'Stage at 1920 × 1080', layout: 'stage', width: 1920, height: 1080 },
  { name: 'Stage at 1024 × 768', layout: 'stage', width: 1024, height: 768 },
  { name: 'Reader at 390 × 844', layout: 'reader', width: 390, height: 844 },
];

export const PAPER = 'paper';

/** Names of all views, in the order in which they are checked. */
export const VIEW_NAMES: readonly string[] = [...VIEWS.map(({ name }) => name), PAPER];
