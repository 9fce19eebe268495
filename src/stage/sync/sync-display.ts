import { BLACKOUT, readBlackout, readSlidePoint, ZOOM } from '../../session/display-values.ts';
import type { SyncFeature } from '../context.ts';

/** Synchronises blackout and zoom across the session's windows. */
export const syncDisplay: SyncFeature = (context, session) => {
  const sharedBlackout = () => readBlackout(session.get(BLACKOUT));
  const sharedZoom = () => readSlidePoint(session.get(ZOOM));
  const applyBlackout = () => context.setBlackout(sharedBlackout());
  const applyZoom = () => context.zoomTo(sharedZoom());
  applyBlackout();
  applyZoom();
  const cleanups = [
    session.watch(BLACKOUT, applyBlackout),
    session.watch(ZOOM, applyZoom),
    context.onBlackout((blackout) => {
      if (blackout !== sharedBlackout()) session.set(BLACKOUT, blackout ?? null);
    }),
    context.onZoom((point) => {
      const shared = sharedZoom();
      if (point?.x !== shared?.x || point?.y !== shared?.y) session.set(ZOOM, point ?? null);
    }),
  ];
  return () => {
    for (const cleanup of cleanups) cleanup();
  };
};
