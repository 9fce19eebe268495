import { syncDrawingStore } from '../../drawing/sync.ts';
import type { SyncFeature } from './sync-feature.ts';

/** Synchronises drawings and laser pointer across the session's windows. */
export const syncDrawings: SyncFeature = ({ deck, drawings }, session, _options, signal) => {
  const names = deck.slides.map(({ id }) => id);
  syncDrawingStore(drawings, session, names, signal);
};
