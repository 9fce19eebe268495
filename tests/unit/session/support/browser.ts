import { afterEach, beforeEach, vi } from 'vitest';
import { joinSession, type Session } from '../../../../src/session/session.ts';
import { type SessionStore, sessionStore } from '../../../../src/session/session-store.ts';

/** A window of the session `abcdefgh`. */
interface FakeWindow {
  readonly session: Session;
  /** Neither sends nor receives messages any more. */
  crash(): void;
  /** Its page is left or closed. */
  hide(): void;
  /** Another tab is shown instead of its own. */
  cover(): void;
}

export interface FakeBrowser {
  open(role: 'stage' | 'speaker', store?: SessionStore): FakeWindow;
  /** Sends a message from another page of the same origin. */
  post(message: unknown): void;
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

const FRAME_MS = 16;

/** Lets the current animation frame end. */
export function nextFrame(): void {
  vi.advanceTimersByTime(FRAME_MS);
}

/** Fakes channels, storage, timers and frames for the tests of a file. Messages are delivered at once. */
export function fakeBrowser(): FakeBrowser {
  const channels = new Set<FakeChannel>();
  const sessions: Session[] = [];
  const localStorage = fakeStorage();

  class FakeChannel extends EventTarget {
    hasCrashed = false;
    readonly name: string;
    constructor(name: string) {
      super();
      this.name = name;
      channels.add(this);
    }
    postMessage(message: unknown): void {
      if (this.hasCrashed) return;
      for (const other of [...channels]) {
        if (other === this || other.name !== this.name || other.hasCrashed) continue;
        other.dispatchEvent(
          Object.assign(new Event('message'), { data: structuredClone(message) }),
        );
      }
    }
    close(): void {
      channels.delete(this);
    }
  }

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2025-02-21T09:00:00Z') });
    vi.stubGlobal('BroadcastChannel', FakeChannel);
    vi.stubGlobal('localStorage', localStorage);
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, FRAME_MS));
    vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  });
  afterEach(() => {
    for (const session of sessions.splice(0)) session.leave();
    vi.runOnlyPendingTimers();
    channels.clear();
    for (const key of Object.keys(localStorage)) localStorage.removeItem(key);
    vi.clearAllMocks();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  return {
    localStorage,
    open(role, store = sessionStore('deck')) {
      const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
      vi.stubGlobal('document', page);
      vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
      vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
      const session = joinSession('deck', 'abcdefgh', role, store);
      const channel = [...channels].at(-1);
      sessions.push(session);
      return {
        session,
        crash() {
          if (channel) channel.hasCrashed = true;
        },
        hide: () => page.dispatchEvent(new Event('pagehide')),
        cover() {
          page.visibilityState = 'hidden';
          page.dispatchEvent(new Event('visibilitychange'));
        },
      };
    },
    post(message) {
      const channel = new FakeChannel('deck:session:abcdefgh');
      channel.postMessage(message);
      channel.close();
    },
  };
}

/** Its own enumerable properties are the items, as in a browser. */
function fakeStorage(): FakeBrowser['localStorage'] {
  const items: Record<string, string> = Object.create({
    getItem: (key: string) => items[key] ?? null,
    setItem: vi.fn((key: string, text: string) => {
      items[key] = text;
    }),
    removeItem: (key: string) => delete items[key],
  });
  return items as unknown as FakeBrowser['localStorage'];
}
