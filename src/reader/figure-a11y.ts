import { copyCsvButtons } from '../figures/live/copy-csv.ts';
import { dataPoints } from '../figures/live/data-points.ts';

/** Text alternatives of figures: data points that can be focused, and a table that can be copied as CSV. */
export function figureA11y(root: HTMLElement): () => void {
  const cleanups = [copyCsvButtons(root), dataPoints(root)];
  return () => {
    for (const cleanUp of cleanups) cleanUp();
  };
}
