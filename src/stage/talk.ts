import { addressWith, newTalk, talkAsked } from '../talk/identity.ts';
import { answerInLobby } from '../talk/lobby.ts';
import { recallTalk, rememberTalk } from '../talk/window.ts';
import { readDeckData } from '../view.ts';
import { makeDialog } from './dialog.ts';
import type { Feature } from './room.ts';

/** Whether the address that this page was asked for names a slide; a reload comes back instead. */
const SENT = location.hash !== '' && wasAskedFor();

/** How large the speaker page opens, in CSS pixels. */
const WINDOW = 'popup,width=1280,height=800';

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

  const openSpeaker = () => {
    const talk = id ?? newTalk();
    const address = speakerAddress(talk);
    // First of all: Chromium breaks off a request for a lock that is granted while a window opens.
    const opened = open('', `${name}-speaker-${talk}`, WINDOW);
    if (id === undefined) begin(talk);
    if (!opened) {
      link.href = link.textContent = address;
      dialog.showModal();
      return;
    }
    // A page that is open already is left as it is.
    if (opened.location.href === 'about:blank') opened.location.replace(address);
    opened.focus();
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
    onCommand('speaker', openSpeaker),
    answerInLobby(name, () => ({ talk: current(), title: titleOf(deck.at().slide) })),
  ];
  return () => {
    left = true;
    end?.();
    dialog.remove();
    for (const stop of endings) stop();
  };
};

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
