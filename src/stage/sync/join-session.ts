import { joinSession } from '../../session/session.ts';
import type { StageContext } from '../context.ts';
import { syncDisplay } from './sync-display.ts';
import { syncDrawings } from './sync-drawings.ts';
import type { SyncFeature, SyncOptions } from './sync-feature.ts';
import { syncPosition } from './sync-position.ts';
import { syncReports } from './sync-reports.ts';

/** In order of installation. */
const SYNC_FEATURES: readonly SyncFeature[] = [
  // Before the display, as a change of slides ends the zoom.
  syncPosition,
  syncDisplay,
  syncDrawings,
  syncReports,
];

/** Joins a session and synchronises the Stage with it, until the signal is aborted. */
export function syncStage(
  context: StageContext,
  id: string,
  options: SyncOptions,
  signal: AbortSignal,
): void {
  const session = joinSession(context.name, id, 'stage');
  for (const install of SYNC_FEATURES) install(context, session, options, signal);
  signal.addEventListener('abort', session.leave);
}
