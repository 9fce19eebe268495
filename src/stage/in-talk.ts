import { joinTalk } from '../talk/talk.ts';
import type { Room, Shared } from './room.ts';
import { shareInk } from './share-ink.ts';
import { sharePlace } from './share-place.ts';
import { shareScreen } from './share-screen.ts';

/** What is shared, in the order in which it is installed. */
const SHARED: readonly Shared[] = [
  // A new place ends what is enlarged on the old one, so it comes first.
  sharePlace,
  shareScreen,
  shareInk,
];

/**
 * Makes this Stage part of a talk.
 * @param deck name of the deck
 * @param sent whether the address has sent this window to a slide
 * @returns leaves it
 */
export function inTalk(room: Room, deck: string, id: string, sent: boolean): () => void {
  const talk = joinTalk(deck, id, 'stage');
  const endings = SHARED.map((share) => share(room, talk, sent));
  return () => {
    for (const end of endings) end();
    talk.leave();
  };
}
