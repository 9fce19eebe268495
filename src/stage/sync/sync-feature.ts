import type { Session } from '../../session/session.ts';
import type { StageContext } from '../context.ts';

/** Synchronises one part of the Stage with a session, until the signal is aborted. */
export type SyncFeature = (
  context: StageContext,
  session: Session,
  options: SyncOptions,
  signal: AbortSignal,
) => void;

export interface SyncOptions {
  /** Whether the Stage was opened by a URL with a slide, to which the session moves. */
  readonly openedAtSlide: boolean;
}
