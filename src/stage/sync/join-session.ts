import { joinSession } from '../../session/session.ts';
import type { StageContext, SyncFeature } from '../context.ts';
import { syncDisplay } from './sync-display.ts';
import { syncDrawings } from './sync-drawings.ts';
import { syncPosition } from './sync-position.ts';

/** What is shared, in the order in which it is installed. */
const SHARED: readonly SyncFeature[] = [
  // A new place ends what is enlarged on the old one, so it comes first.
  syncPosition,
  syncDisplay,
  syncDrawings,
];

/**
 * Makes this Stage part of a talk.
 * @param deck name of the deck
 * @param sent whether the address has sent this window to a slide
 * @returns leaves it
 */
export function syncStage(
  context: StageContext,
  deck: string,
  id: string,
  sent: boolean,
): () => void {
  const session = joinSession(deck, id, 'stage');
  const endings = SHARED.map((share) => share(context, session, sent));
  return () => {
    for (const end of endings) end();
    session.leave();
  };
}
