import { fetchChunk } from '../../dom/fetch-chunk.ts';
import { readDeckData, titleOf } from '../../dom/view.ts';
import { onTwoScreensRequest, type Placement } from '../../session/fullscreen-delegation.ts';
import { announceStage } from '../../session/peer-discovery.ts';
import { newSessionId, sessionFromUrl, urlWith } from '../../session/session-id.ts';
import { recoverSession, rememberSession } from '../../session/session-recovery.ts';
import type { Feature } from '../context.ts';
import type { Bounds } from '../display/window-placement.ts';
import { makeSpeakerWindow } from './speaker-window.ts';

/** Whether the address that this page was asked for names a slide; a reload comes back instead. */
const SENT = location.hash !== '' && wasAskedFor();

/**
 * The talk that this Stage is part of, with a speaker page and whatever else joins it. It begins when
 * a speaker page is asked for, and stays with the window through reloads; what it needs is fetched then.
 */
export const session: Feature = (context) => {
  const { deck, messages, onCommand, notify } = context;
  const { name, lang } = readDeckData();
  let id: string | undefined;
  let left = false;
  let fetching = false;
  let end: (() => void) | undefined;

  /** Takes part in the talk that this window belongs to, as soon as what that needs is here. */
  const enter = async () => {
    if (id === undefined || fetching || end) return;
    fetching = true;
    try {
      const { syncStage } = await fetchChunk(() => import('./join-session.ts'));
      if (!left) end = syncStage(context, name, id, SENT);
    } catch (error) {
      console.error(error);
      notify(messages.notFetched);
    }
    fetching = false;
  };
  const join = (session: string) => {
    if (left || id !== undefined) return;
    id = session;
    // The view stays as it is from now on.
    document.documentElement.dataset['session'] = session;
    void enter();
  };
  const begin = (session: string) => {
    rememberSession(name, session);
    join(session);
  };
  const current = () => {
    if (id === undefined) begin(newSessionId());
    return id ?? '';
  };
  const speaker = makeSpeakerWindow(context, name);
  const openSpeaker = (bounds?: Bounds) => {
    const session = id ?? newSessionId();
    // First of all: Chromium breaks off a request for a lock that is granted while a window opens.
    const bring = speaker.open(session, bounds);
    if (id === undefined) begin(session);
    else void enter();
    bring();
  };
  const place = async (): Promise<Placement> =>
    (await fetchChunk(() => import('../display/window-placement.ts'))).useTwoScreens(openSpeaker);
  const useScreens = async () => {
    try {
      const [placed, { commonMessagesIn }] = await Promise.all([
        place(),
        fetchChunk(() => import('../../i18n/common-messages.ts')),
      ]);
      const { screensByHand, screensOne } = commonMessagesIn(lang);
      if (placed === 'refused') notify(messages.fullScreenRefused);
      else if (placed !== 'done') notify(placed === 'one' ? screensOne : screensByHand);
    } catch (error) {
      console.error(error);
      notify(messages.notFetched);
    }
  };

  const asked = sessionFromUrl();
  if (asked !== undefined) {
    // The address in the bar is one to be shared, and whoever opens it is not part of this talk.
    history.replaceState(history.state, '', urlWith({ session: undefined, build: undefined }));
    begin(asked);
  } else {
    recoverSession(name, join);
  }
  // What could not be fetched is fetched when the network is back.
  const back = () => void enter();
  addEventListener('online', back);
  const endings = [
    () => removeEventListener('online', back),
    onCommand('speaker', () => openSpeaker()),
    onCommand('screens', () => void useScreens()),
    onTwoScreensRequest(place),
    announceStage(name, () => ({ session: current(), title: titleOf(deck.at().slide) })),
  ];
  return () => {
    left = true;
    delete document.documentElement.dataset['session'];
    end?.();
    speaker.remove();
    for (const stop of endings) stop();
  };
};

function wasAskedFor(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
}
