import { shareBoard } from '../ink/share.ts';
import type { Shared } from './room.ts';

/** What is drawn on the slides and pointed at is seen in all windows of the talk. */
export const shareInk: Shared = ({ deck, ink }, talk) =>
  shareBoard(
    ink,
    talk,
    deck.slides.map(({ id }) => id),
  );
