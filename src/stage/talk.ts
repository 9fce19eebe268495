import { addressWith, newTalk, talkAsked } from '../talk/identity.ts';
import { answerInLobby } from '../talk/lobby.ts';
import { recallTalk, rememberTalk } from '../talk/window.ts';
import { readDeckData } from '../view.ts';
import { makeDialog } from './dialog.ts';
import type { Feature } from './room.ts';
import type { Bounds } from './screens.ts';

/** Whether the address that this page was asked for names a slide; a reload comes back instead. */
const SENT = location.hash !== '' && wasAskedFor();

/** Where the speaker page opens, in CSS pixels: on top of the slides, to be put where it belongs. */
const ANYWHERE: Partial<Bounds> = { width: 1280, height: 800 };

/**
 * The talk that this Stage is part of, with a speaker page and whatever else joins it. It begins when
 * a speaker page is asked for, and stays with the window through reloads; what it needs is fetched then.
 */
export const talk: Feature = (room) => {
  const { deck, words, onCommand, tell } = room;
  const { name } = readDeckData();
  let id: string | undefined;
  let left = false;
  let end: (() => void) | undefined;

  const join = (talk: string) => {
    if (left || id !== undefined) return;
    id = talk;
    import('./in-talk.ts').then(
      ({ inTalk }) => {
        if (!left) end = inTalk(room, name, talk, SENT);
      },
      (error: unknown) => {
        console.error(error);
        id = undefined;
        tell(words.notFetched);
      },
    );
  };
  const begin = (talk: string) => {
    rememberTalk(name, talk);
    join(talk);
  };
  const current = () => {
    if (id === undefined) begin(newTalk());
    return id ?? '';
  };
  const dialog = makeDialog(room, 'speaker-address', words.speaker);
  const sentence = document.createElement('p');
  sentence.textContent = words.speakerBlocked;
  const link = document.createElement('a');
  link.target = '_blank';
  dialog.firstElementChild?.append(sentence, link);

  const openSpeaker = (bounds: Partial<Bounds> = ANYWHERE) => {
    const talk = id ?? newTalk();
    const address = speakerAddress(talk);
    // First of all: Chromium breaks off a request for a lock that is granted while a window opens.
    const opened = open('', `${name}-speaker-${talk}`, `popup,${sized(bounds)}`);
    if (id === undefined) begin(talk);
    if (!opened) {
      link.href = link.textContent = address;
      dialog.showModal();
      return;
    }
    // A page that is open already is left as it is.
    if (opened.location.href === 'about:blank') opened.location.replace(address);
    // Where one is open, what is asked of a new one changes nothing.
    if (bounds.left !== undefined && bounds.top !== undefined) {
      opened.moveTo(bounds.left, bounds.top);
      opened.resizeTo(bounds.width ?? opened.outerWidth, bounds.height ?? opened.outerHeight);
    }
    opened.focus();
  };
  const useScreens = async () => {
    try {
      await (await import('./screens.ts')).useTwoScreens(room, openSpeaker);
    } catch (error) {
      console.error(error);
      tell(words.notFetched);
    }
  };

  const asked = talkAsked();
  if (asked !== undefined) {
    // The address in the bar is one to be shared, and whoever opens it is not part of this talk.
    history.replaceState(history.state, '', addressWith({ talk: undefined }));
    begin(asked);
  } else {
    recallTalk(name, join);
  }
  const endings = [
    onCommand('speaker', () => openSpeaker()),
    onCommand('screens', () => void useScreens()),
    answerInLobby(name, () => ({ talk: current(), title: titleOf(deck.at().slide) })),
  ];
  return () => {
    left = true;
    end?.();
    dialog.remove();
    for (const stop of endings) stop();
  };
};

/** `left=0,top=0,width=1280,height=800` */
function sized(bounds: Partial<Bounds>): string {
  return Object.entries(bounds)
    .map(([side, length]) => `${side}=${length}`)
    .join(',');
}

function speakerAddress(talk: string): string {
  const address = new URL(addressWith({ view: 'speaker', talk }));
  address.hash = '';
  return address.href;
}

function titleOf(slide: HTMLElement): string {
  return slide.querySelector('.slide-title')?.textContent ?? slide.id;
}

function wasAskedFor(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
}
