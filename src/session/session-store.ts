import { isTime } from './clock.ts';
import { type Entries, parseEntries } from './lww-registers.ts';

/** The registers of a deck's sessions, stored so that they outlast their windows. */
export interface SessionStore {
  /** Valid entries of a session. The same object as long as the session has not been written. */
  read(session: string): Entries;
  write(session: string, entries: Entries): void;
  removeExpired(): void;
}

interface StoredSession {
  /** In milliseconds since 1970. */
  readonly savedAt: number;
  readonly entries: Entries;
}

/** How long a session is stored after its last write: the length of a conference. */
const SESSION_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

const NO_ENTRIES: Entries = {};

/** Sessions of a deck in `localStorage`. Where it is forbidden or full, a session ends with its last window. */
export function sessionStore(deck: string): SessionStore {
  const prefix = `${deck}:session:`;
  let known: { readonly text: string; readonly entries: Entries } | undefined;
  return {
    read(session) {
      const text = attempt(() => localStorage.getItem(prefix + session)) ?? undefined;
      if (text === undefined) return NO_ENTRIES;
      // Read before every write, but parsed only after another window has written.
      if (text !== known?.text) known = { text, entries: parse(text)?.entries ?? NO_ENTRIES };
      return known.entries;
    },
    write(session, entries) {
      const text = JSON.stringify({ savedAt: Date.now(), entries } satisfies StoredSession);
      attempt(() => localStorage.setItem(prefix + session, text));
      known = { text, entries };
    },
    removeExpired: () => attempt(() => removeExpired(prefix)),
  };
}

function removeExpired(prefix: string): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  for (const key of keys) {
    const stored = parse(localStorage.getItem(key) ?? '');
    if (!stored || Date.now() - stored.savedAt > SESSION_LIFETIME_MS) localStorage.removeItem(key);
  }
}

/** Any page of the origin may have written the text. */
function parse(text: string): StoredSession | undefined {
  const stored = attempt(() => JSON.parse(text) as Partial<StoredSession> | null);
  const entries = parseEntries(stored?.entries);
  return isTime(stored?.savedAt) && entries ? { savedAt: stored.savedAt, entries } : undefined;
}

/** Storage can be forbidden or full; a session works without it. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
