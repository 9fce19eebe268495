import { copyCsvButtons } from '../figures/live/copy-csv.ts';
import { dataPoints } from '../figures/live/data-points.ts';
import type { Feature } from './context.ts';

/** Text alternatives of figures: data points that can be focused, and a table that can be copied as CSV. */
export const figureA11y: Feature = ({ deck }) => {
  const cleanups = [copyCsvButtons(deck.root), dataPoints(deck.root)];
  return () => {
    for (const cleanUp of cleanups) cleanUp();
  };
};
