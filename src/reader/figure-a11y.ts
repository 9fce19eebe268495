import { copyCsvButtons } from '../figures/live/copy-csv.ts';
import { dataPoints } from '../figures/live/data-points.ts';

/** What a figure offers besides being looked at: its points to walk through, its data to take along. */
export function figureA11y(root: HTMLElement): () => void {
  const endings = [copyCsvButtons(root), dataPoints(root)];
  return () => {
    for (const end of endings) end();
  };
}
