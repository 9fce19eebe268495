import { fetchChunk } from '../fetch-chunk.ts';
import { addressWith, newTalk, talkAsked } from '../talk/identity.ts';
import { answerInLobby } from '../talk/lobby.ts';
import { answerForScreens, type Placed } from '../talk/two-screens.ts';
import { recallTalk, rememberTalk } from '../talk/window.ts';
import { readDeckData, titleOf } from '../view.ts';
import type { Feature } from './room.ts';
import type { Bounds } from './screens.ts';
import { makeSpeakerWindow } from './speaker-window.ts';

/** Whether the address that this page was asked for names a slide; a reload comes back instead. */
const SENT = location.hash !== '' && wasAskedFor();

/**
 * The talk that this Stage is part of, with a speaker page and whatever else joins it. It begins when
 * a speaker page is asked for, and stays with the window through reloads; what it needs is fetched then.
 */
export const talk: Feature = (room) => {
  const { deck, words, onCommand, tell } = room;
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
      const { inTalk } = await fetchChunk(() => import('./in-talk.ts'));
      if (!left) end = inTalk(room, name, id, SENT);
    } catch (error) {
      console.error(error);
      tell(words.notFetched);
    }
    fetching = false;
  };
  const join = (talk: string) => {
    if (left || id !== undefined) return;
    id = talk;
    // The view stays as it is from now on.
    document.documentElement.dataset['talk'] = talk;
    void enter();
  };
  const begin = (talk: string) => {
    rememberTalk(name, talk);
    join(talk);
  };
  const current = () => {
    if (id === undefined) begin(newTalk());
    return id ?? '';
  };
  const speaker = makeSpeakerWindow(room, name);
  const openSpeaker = (bounds?: Bounds) => {
    const talk = id ?? newTalk();
    // First of all: Chromium breaks off a request for a lock that is granted while a window opens.
    const bring = speaker.open(talk, bounds);
    if (id === undefined) begin(talk);
    else void enter();
    bring();
  };
  const place = async (): Promise<Placed> =>
    (await fetchChunk(() => import('./screens.ts'))).useTwoScreens(openSpeaker);
  const useScreens = async () => {
    try {
      const [placed, { commonWordsIn }] = await Promise.all([
        place(),
        fetchChunk(() => import('../words/common/words.ts')),
      ]);
      const { screensByHand, screensOne } = commonWordsIn(lang);
      if (placed === 'refused') tell(words.fullScreenRefused);
      else if (placed !== 'done') tell(placed === 'one' ? screensOne : screensByHand);
    } catch (error) {
      console.error(error);
      tell(words.notFetched);
    }
  };

  const asked = talkAsked();
  if (asked !== undefined) {
    // The address in the bar is one to be shared, and whoever opens it is not part of this talk.
    history.replaceState(history.state, '', addressWith({ talk: undefined, build: undefined }));
    begin(asked);
  } else {
    recallTalk(name, join);
  }
  // What could not be fetched is fetched when the network is back.
  const back = () => void enter();
  addEventListener('online', back);
  const endings = [
    () => removeEventListener('online', back),
    onCommand('speaker', () => openSpeaker()),
    onCommand('screens', () => void useScreens()),
    answerForScreens(place),
    answerInLobby(name, () => ({ talk: current(), title: titleOf(deck.at().slide) })),
  ];
  return () => {
    left = true;
    delete document.documentElement.dataset['talk'];
    end?.();
    speaker.remove();
    for (const stop of endings) stop();
  };
};

function wasAskedFor(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
}
