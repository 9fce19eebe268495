import { makeDialog } from '../../dom/dialog.ts';
import { element } from '../../dom/element.ts';
import { pageBuild } from '../../offline/build-id.ts';
import { urlWith } from '../../session/session-id.ts';
import type { StageContext } from '../context.ts';
import type { Bounds } from '../display/window-placement.ts';

/** Size of a new window, in CSS pixels; the browser chooses its position. */
const DEFAULT_BOUNDS: Partial<Bounds> = { width: 1280, height: 800 };

/** The window of the speaker page. */
export interface SpeakerWindow {
  /**
   * Opens the window, or finds the open one; must be called first in the handling of a key or click.
   * @returns loads and focuses the speaker page of a session, or shows its URL if the window was blocked
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
  const content = dialog.firstElementChild;
  content?.append(element('p', '', messages.speakerBlocked));
  return {
    open(session, bounds = DEFAULT_BOUNDS) {
      const opened = open('', `${deck}-speaker-${session}`, `popup,${windowFeatures(bounds)}`);
      return () => {
        const url = speakerUrl(session);
        if (!opened) {
          link.href = link.textContent = url;
          content?.append(link);
          dialog.showModal();
          return;
        }
        if (isEmpty(opened)) opened.location.replace(url);
        // Window features have no effect on a window that was already open.
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

/** Whether a window has no page yet. The pages of files have opaque origins, whose URLs cannot be read. */
function isEmpty({ location }: Window): boolean {
  try {
    return location.href === 'about:blank';
  } catch {
    return false;
  }
}

/** `left=0,top=0,width=1280,height=800` */
function windowFeatures(bounds: Partial<Bounds>): string {
  return Object.entries(bounds)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
}

/** Names the build, so that all windows of a session have the same, even if another one is deployed meanwhile. */
function speakerUrl(session: string): string {
  const url = new URL(urlWith({ view: 'speaker', session, build: pageBuild() }));
  url.hash = '';
  return url.href;
}
