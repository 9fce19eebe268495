import { syncDrawingStore } from '../../drawing/sync.ts';
import type { SyncFeature } from '../context.ts';

/** Synchronises drawings and laser pointer across the session's windows. */
export const syncDrawings: SyncFeature = ({ deck, drawings }, session) =>
  syncDrawingStore(
    drawings,
    session,
    deck.slides.map(({ id }) => id),
  );
