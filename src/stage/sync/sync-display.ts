import { readBlackout, readSlidePoint } from '../../session/display-values.ts';
import type { SyncFeature } from '../context.ts';

/** The blackout and the enlarged spot are those of the talk, whichever window draws them. */
export const syncDisplay: SyncFeature = (context, session) => {
  const followBlackout = () => context.setBlackout(readBlackout(session.get('blackout')));
  const followSpot = () => context.zoomTo(readSlidePoint(session.get('spot')));
  followBlackout();
  followSpot();
  const endings = [
    session.watch('blackout', followBlackout),
    session.watch('spot', followSpot),
    context.onBlackout((blackout) => {
      if (blackout !== readBlackout(session.get('blackout')))
        session.set('blackout', blackout ?? null);
    }),
    context.onZoom((spot) => {
      const known = readSlidePoint(session.get('spot'));
      if (spot?.x !== known?.x || spot?.y !== known?.y) session.set('spot', spot ?? null);
    }),
  ];
  return () => {
    for (const end of endings) end();
  };
};
