import { offerCopies } from '../figures/copy.ts';
import { offerPoints } from '../figures/points.ts';
import type { Feature } from './room.ts';

/** What a figure offers besides being looked at: its points to walk through, its data to take along. */
export const equivalents: Feature = ({ deck }) => {
  const endings = [offerCopies(deck.root), offerPoints(deck.root)];
  return () => {
    for (const end of endings) end();
  };
};
