import { readCurtain, readSpot } from '../talk/shown.ts';
import type { Shared } from './room.ts';

/** The curtain and the enlarged spot are those of the talk, whichever window draws them. */
export const shareScreen: Shared = (room, talk) => {
  const followCurtain = () => room.draw(readCurtain(talk.get('curtain')));
  const followSpot = () => room.enlarge(readSpot(talk.get('spot')));
  followCurtain();
  followSpot();
  const endings = [
    talk.watch('curtain', followCurtain),
    talk.watch('spot', followSpot),
    room.onCurtain((curtain) => {
      if (curtain !== readCurtain(talk.get('curtain'))) talk.set('curtain', curtain ?? null);
    }),
    room.onSpot((spot) => {
      const known = readSpot(talk.get('spot'));
      if (spot?.x !== known?.x || spot?.y !== known?.y) talk.set('spot', spot ?? null);
    }),
  ];
  return () => {
    for (const end of endings) end();
  };
};
