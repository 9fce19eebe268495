import { copyCsvButtons } from '../figures/live/copy-csv.ts';
import { dataPoints } from '../figures/live/data-points.ts';
import type { Feature } from './context.ts';

/** What a figure offers besides being looked at: its points to walk through, its data to take along. */
export const figureA11y: Feature = ({ deck }) => {
  const endings = [copyCsvButtons(deck.root), dataPoints(deck.root)];
  return () => {
    for (const end of endings) end();
  };
};
