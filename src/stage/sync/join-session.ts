import { joinSession } from '../../session/session.ts';
import type { StageContext, SyncFeature } from '../context.ts';
import { syncDisplay } from './sync-display.ts';
import { syncDrawings } from './sync-drawings.ts';
import { syncPosition } from './sync-position.ts';

/** In order of installation. */
const SYNC_FEATURES: readonly SyncFeature[] = [
  // Before the display, as a change of slides ends the zoom.
  syncPosition,
  syncDisplay,
  syncDrawings,
];

/**
 * Joins a session and synchronises the Stage with it.
 * @param deck name of the deck
 * @param sent whether this window was opened at a slide
 * @returns leaves the session
 */
export function syncStage(
  context: StageContext,
  deck: string,
  id: string,
  sent: boolean,
): () => void {
  const session = joinSession(deck, id, 'stage');
  const cleanups = SYNC_FEATURES.map((install) => install(context, session, sent));
  return () => {
    for (const cleanup of cleanups.reverse()) cleanup();
    session.leave();
  };
}
