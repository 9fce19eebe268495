import { offerCopies } from '../figures/copy.ts';
import { offerPoints } from '../figures/points.ts';

/** What a figure offers besides being looked at: its points to walk through, its data to take along. */
export function equivalents(root: HTMLElement): () => void {
  const endings = [offerCopies(root), offerPoints(root)];
  return () => {
    for (const end of endings) end();
  };
}
