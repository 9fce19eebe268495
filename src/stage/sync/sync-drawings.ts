import { syncDrawingStore } from '../../drawing/sync.ts';
import type { SyncFeature } from '../context.ts';

/** What is drawn on the slides and pointed at is seen in all windows of the talk. */
export const syncDrawings: SyncFeature = ({ deck, drawings }, session) =>
  syncDrawingStore(
    drawings,
    session,
    deck.slides.map(({ id }) => id),
  );
