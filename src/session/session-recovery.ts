import { randomId } from '../dom/random-id.ts';

/** The talk of a window, and the window's own name, which no other has until its tab is duplicated. */
interface Kept {
  readonly session: string;
  readonly window: string;
}

/** How long a page that is just being reloaded may take to be gone, in milliseconds. */
const PATIENCE = 2000;

const keyOf = (deck: string) => `${deck}:talk`;

/** Keeps the talk that this window has joined through reloads. */
export function rememberSession(deck: string, session: string): void {
  const kept: Kept = { session, window: randomId() };
  try {
    sessionStorage.setItem(keyOf(deck), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing forgets the talk when the window is reloaded.
  }
  holdWindow(kept.window, {}).catch(() => {});
}

/**
 * Calls back with the talk that this window was part of before it was reloaded. A duplicated tab brings
 * its original's talk along and is to have its own: it waits for the original's name in vain.
 */
export function recoverSession(deck: string, join: (session: string) => void): void {
  const kept = read(deck);
  if (!kept) return;
  holdWindow(kept.window, { signal: AbortSignal.timeout(PATIENCE) }, () =>
    join(kept.session),
  ).catch(() => forget(deck));
}

/** Whether this window is part of a talk, to which its Stage comes back. */
export function hasStoredSession(deck: string): boolean {
  return read(deck) !== undefined;
}

/** The names whose locks this page holds, each with what releases it. */
const held = new Map<string, () => void>();

/**
 * Holds the name of a window as long as its page is shown, also when its Stage has been left meanwhile:
 * a lock that this page has already is not asked for again, for that would wait for ever. Where the
 * browser has no locks, as on plain http, the name counts as held.
 */
async function holdWindow(
  name: string,
  options: LockOptions,
  done: () => void = () => {},
): Promise<void> {
  if (held.has(name) || !('locks' in navigator)) return done();
  await navigator.locks.request(`window:${name}`, options, () => {
    const released = new Promise<void>((release) => held.set(name, release));
    done();
    return released;
  });
}

// A page in the back/forward cache must not keep the next one in its tab from the lock. It takes the lock
// again when it is shown again.
addEventListener('pagehide', () => {
  for (const release of held.values()) release();
});
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  const names = [...held.keys()];
  held.clear();
  for (const name of names) holdWindow(name, {}).catch(() => {});
});

function read(deck: string): Kept | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(deck)) ?? 'null') as Partial<Kept> | null;
    return kept?.session && kept.window
      ? { session: kept.session, window: kept.window }
      : undefined;
  } catch {
    return undefined;
  }
}

function forget(deck: string): void {
  try {
    sessionStorage.removeItem(keyOf(deck));
  } catch {
    // Nothing was kept.
  }
}
