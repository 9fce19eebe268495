import { NOT_FETCHED } from '../../session/message.ts';
import type { SyncFeature } from './sync-feature.ts';

/** Tells the session's speaker page what this window could not fetch for it. */
export const syncReports: SyncFeature = ({ onNotFetched }, session, _options, signal) => {
  onNotFetched(() => session.signal(NOT_FETCHED, null), signal);
};
