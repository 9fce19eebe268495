import { element, write } from '../../dom/element.ts';
import { onOfflineState } from '../../offline/offline-state.ts';
import type { Feature } from '../context.ts';

/** Says whether the deck is available offline, and that a newer version is: the Stage says neither to the audience. */
export const offlineState: Feature = ({ part, messages, commonMessages }, signal) => {
  const line = element('p', 'speaker-offline');
  line.setAttribute('role', 'status');
  // In the row of the notes' heading, which is visible in every arrangement and has space: it moves nothing.
  part('notes').querySelector('.speaker-heading')?.after(line);
  onOfflineState((state) => {
    write(line, state === 'ready' ? commonMessages.offlineReady : messages.newerAfterTalk);
  }, signal);
  return () => line.remove();
};
