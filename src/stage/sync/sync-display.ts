import { BLACKOUT, readBlackout, readSlidePoint, ZOOM } from '../../session/display-values.ts';
import type { SyncFeature } from './sync-feature.ts';

/** Synchronises blackout and zoom across the session's windows. */
export const syncDisplay: SyncFeature = (context, session, _options, signal) => {
  const sharedBlackout = () => readBlackout(session.get(BLACKOUT));
  const sharedZoom = () => readSlidePoint(session.get(ZOOM));
  const applyBlackout = () => context.setBlackout(sharedBlackout());
  const applyZoom = () => context.zoomTo(sharedZoom());
  applyBlackout();
  applyZoom();
  session.watch(BLACKOUT, applyBlackout, signal);
  session.watch(ZOOM, applyZoom, signal);
  context.onBlackout((blackout) => {
    if (blackout !== sharedBlackout()) session.set(BLACKOUT, blackout ?? null);
  }, signal);
  context.onZoom((point) => {
    const shared = sharedZoom();
    if (point?.x !== shared?.x || point?.y !== shared?.y) session.set(ZOOM, point ?? null);
  }, signal);
};
