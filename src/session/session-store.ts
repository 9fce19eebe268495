import type { Entries } from './lww-registers.ts';

/** What a browser keeps of the talks of a deck, so that they outlast its windows. */
export interface SessionStore {
  read(session: string): Entries;
  write(session: string, entries: Entries): void;
}

interface Kept {
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  readonly entries: Entries;
}

/** How long a talk is kept after its last step, in milliseconds: a conference. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

/** The talks of a deck in `localStorage`. Where a browser keeps nothing, a talk lasts as long as one of its windows. */
export function sessionStore(deck: string): SessionStore {
  const prefix = `${deck}:talk:`;
  return {
    read: (session) => parse(attempt(() => localStorage.getItem(prefix + session)))?.entries ?? {},
    write(session, entries) {
      const kept: Kept = { at: Date.now(), entries };
      attempt(() => localStorage.setItem(prefix + session, JSON.stringify(kept)));
      attempt(() => removeOld(prefix));
    },
  };
}

function removeOld(prefix: string): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  for (const key of keys) {
    const kept = parse(localStorage.getItem(key));
    if (!kept || Date.now() - kept.at > KEPT_FOR) localStorage.removeItem(key);
  }
}

function parse(text: string | null | undefined): Kept | undefined {
  const kept = text ? attempt(() => JSON.parse(text) as Kept) : undefined;
  return typeof kept?.entries === 'object' && kept.entries !== null ? kept : undefined;
}

/** Storage can be forbidden or full; nothing of a talk depends on it but coming back. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
