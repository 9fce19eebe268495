import type { CopyOptions } from './copied-document.ts';

/** A view in a window of one size, for which slides are laid out. */
export interface NamedView extends Pick<CopyOptions, 'layout' | 'width' | 'height'> {
  readonly name: string;
}

/** The windows of projectors and laptops, wide and 4 : 3, and that of a phone held upright. */
const WIDE: NamedView = { name: 'Stage at 1280 × 720', layout: 'stage', width: 1280, height: 720 };
const LARGE: NamedView = {
  name: 'Stage at 1920 × 1080',
  layout: 'stage',
  width: 1920,
  height: 1080,
};
const FOUR_TO_THREE: NamedView = {
  name: 'Stage at 1024 × 768',
  layout: 'stage',
  width: 1024,
  height: 768,
};
const PHONE: NamedView = { name: 'Reader at 390 × 844', layout: 'reader', width: 390, height: 844 };

/** The views of `npm run check`, which checks slides on paper as well. */
export const VIEWS: readonly NamedView[] = [WIDE, LARGE, FOUR_TO_THREE, PHONE];

export const PAPER = 'paper';

/** Names of all views, in the order in which they are checked. */
export const VIEW_NAMES: readonly string[] = [...VIEWS.map(({ name }) => name), PAPER];

/** The views of `npm start`: a slide looks the same on the Stage at 1920 × 1080. */
export const VIEWS_IN_DEVELOPMENT: readonly NamedView[] = [WIDE, FOUR_TO_THREE, PHONE];
