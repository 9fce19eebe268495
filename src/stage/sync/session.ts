import { fetchChunk } from '../../dom/fetch-chunk.ts';
import { titleOf } from '../../dom/view.ts';
import { onTwoScreensRequest, type Placement } from '../../session/fullscreen-delegation.ts';
import { announceStage } from '../../session/peer-discovery.ts';
import { newSessionId, sessionFromUrl, urlWith } from '../../session/session-id.ts';
import { recoverSession, rememberSession } from '../../session/session-recovery.ts';
import type { Feature } from '../context.ts';
import type { Bounds } from '../display/window-placement.ts';
import { makeSpeakerWindow } from './speaker-window.ts';

/** Whether this window was opened at a slide. A reload, unlike a navigation, returns to the session's position. */
const OPENED_AT_SLIDE = location.hash !== '' && isNavigation();

/**
 * The session of this Stage. It starts when the speaker page is opened, and is recovered after a reload.
 * Its code is fetched then.
 */
export const session: Feature = (context, signal) => {
  const { deck, name, lang, messages, onCommand, notify } = context;
  let id: string | undefined;
  let isSyncing = false;
  let isFetching = false;
  /**
   * Whether the user of this window has asked for the speaker page. A failure is said to them only, not to the audience of a
   * Stage that joins by itself: its speaker page says that it sees no Stage.
   */
  let isRequested = false;

  /** Starts the synchronisation, unless it has started already. */
  const sync = async () => {
    if (id === undefined || isFetching || isSyncing) return;
    isFetching = true;
    try {
      const { syncStage } = await fetchChunk(() => import('./join-session.ts'));
      if (signal.aborted) return;
      syncStage(context, id, { openedAtSlide: OPENED_AT_SLIDE }, signal);
      isSyncing = true;
    } catch (error) {
      console.error(error);
      if (isRequested) notify(messages.notFetched);
    }
    isRequested = false;
    isFetching = false;
  };
  const join = (session: string) => {
    if (signal.aborted || id !== undefined) return;
    id = session;
    // Tells the page that its view must not change any more.
    document.documentElement.dataset['session'] = session;
    void sync();
  };
  const start = (session: string) => {
    rememberSession(name, session);
    join(session);
  };
  const currentOrNew = () => {
    if (id === undefined) start(newSessionId());
    return id ?? '';
  };
  const speaker = makeSpeakerWindow(context, name);
  const openSpeaker = (bounds?: Bounds) => {
    const session = id ?? newSessionId();
    isRequested = true;
    // Before the lock is requested: Chromium aborts a lock request that is granted while a window opens.
    const showPage = speaker.open(session, bounds);
    if (id === undefined) start(session);
    else void sync();
    showPage();
  };
  const place = async (): Promise<Placement> =>
    (await fetchChunk(() => import('../display/window-placement.ts'))).useTwoScreens(openSpeaker);
  const placeOnTwoScreens = async () => {
    try {
      const [placement, { commonMessagesIn }] = await Promise.all([
        place(),
        fetchChunk(() => import('../../i18n/common-messages.ts')),
      ]);
      const { screensByHand, screensOne } = commonMessagesIn(lang);
      if (placement === 'refused') notify(messages.fullScreenRefused);
      else if (placement !== 'done') notify(placement === 'one' ? screensOne : screensByHand);
    } catch (error) {
      console.error(error);
      notify(messages.notFetched);
    }
  };

  const fromUrl = sessionFromUrl();
  if (fromUrl === undefined) {
    recoverSession(name, join);
  } else {
    // A URL copied from the address bar must not invite others to the session.
    history.replaceState(history.state, '', urlWith({ session: undefined, build: undefined }));
    start(fromUrl);
  }
  // After a failure, the code is fetched again when the network is back.
  addEventListener('online', () => void sync(), { signal });
  onCommand('speaker', () => openSpeaker(), signal);
  onCommand('screens', () => void placeOnTwoScreens(), signal);
  onTwoScreensRequest(place, signal);
  const describe = () => {
    const { slide, step } = deck.at();
    return { session: currentOrNew(), title: titleOf(slide), at: { slide: slide.id, step } };
  };
  announceStage(name, describe, signal);
  return () => {
    delete document.documentElement.dataset['session'];
    speaker.remove();
  };
};

function isNavigation(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
}
