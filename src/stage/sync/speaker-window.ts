import { makeDialog } from '../../dom/dialog.ts';
import { element } from '../../dom/element.ts';
import { pageBuild } from '../../offline/build-id.ts';
import { urlWith } from '../../session/session-id.ts';
import type { StageContext } from '../context.ts';
import type { Bounds } from '../display/window-placement.ts';

/** Where the speaker page opens, in CSS pixels: on top of the slides, to be put where it belongs. */
const ANYWHERE: Partial<Bounds> = { width: 1280, height: 800 };

/** The window of the speaker page. */
export interface SpeakerWindow {
  /**
   * Opens the window, or finds the one that is open, before anything else is done in answer to a key;
   * what it returns brings the page of a talk into it, or says that the browser has blocked it.
   */
  open(session: string, bounds?: Partial<Bounds>): () => void;
  remove(): void;
}

/** @param deck name of the deck */
export function makeSpeakerWindow(context: StageContext, deck: string): SpeakerWindow {
  const { messages } = context;
  const dialog = makeDialog(context, 'speaker-address', messages.speaker);
  const link = element('a', '');
  link.target = '_blank';
  const frame = dialog.firstElementChild;
  frame?.append(element('p', '', messages.speakerBlocked));
  return {
    open(session, bounds = ANYWHERE) {
      const opened = open('', `${deck}-speaker-${session}`, `popup,${sized(bounds)}`);
      return () => {
        const address = speakerAddress(session);
        if (!opened) {
          link.href = link.textContent = address;
          frame?.append(link);
          dialog.showModal();
          return;
        }
        // A page that is open already is left as it is.
        if (isEmpty(opened)) opened.location.replace(address);
        // Where one is open, what is asked of a new one changes nothing.
        if (bounds.left !== undefined && bounds.top !== undefined) {
          opened.moveTo(bounds.left, bounds.top);
          opened.resizeTo(bounds.width ?? opened.outerWidth, bounds.height ?? opened.outerHeight);
        }
        opened.focus();
      };
    },
    remove: () => dialog.remove(),
  };
}

/** Whether a window shows nothing yet; files on a disk are strangers to each other, and may not look. */
function isEmpty({ location }: Window): boolean {
  try {
    return location.href === 'about:blank';
  } catch {
    return false;
  }
}

/** `left=0,top=0,width=1280,height=800` */
function sized(bounds: Partial<Bounds>): string {
  return Object.entries(bounds)
    .map(([side, length]) => `${side}=${length}`)
    .join(',');
}

/** Names the build, so that all windows of a talk are of one, whatever is published meanwhile. */
function speakerAddress(session: string): string {
  const address = new URL(urlWith({ view: 'speaker', session, build: pageBuild() }));
  address.hash = '';
  return address.href;
}
