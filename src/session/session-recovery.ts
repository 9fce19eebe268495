import { randomId } from '../dom/random-id.ts';

/** The session of a tab, and a unique id of the tab, which a duplicated tab copies. */
interface StoredTab {
  readonly session: string;
  readonly tab: string;
}

/** Long enough for the page before a reload to release its lock. */
const LOCK_TIMEOUT_MS = 2000;

const keyOf = (deck: string) => `${deck}:session`;

/** Stores the session of this tab, so that it is recovered after a reload. */
export function rememberSession(deck: string, session: string): void {
  const stored: StoredTab = { session, tab: randomId() };
  try {
    sessionStorage.setItem(keyOf(deck), JSON.stringify(stored));
  } catch {
    // Where storage is forbidden, a reload leaves the session.
  }
  lockTab(stored.tab, {}).catch(() => {});
}

/**
 * Calls `join` with the session of this tab before a reload. Duplicated tabs copy sessionStorage. A Web
 * Lock per tab id tells them apart: the duplicate cannot acquire it and starts without a session.
 */
export function recoverSession(deck: string, join: (session: string) => void): void {
  const stored = read(deck);
  if (!stored) return;
  lockTab(stored.tab, { signal: AbortSignal.timeout(LOCK_TIMEOUT_MS) }, () =>
    join(stored.session),
  ).catch(() => remove(deck));
}

/** Whether this tab has a session to recover. */
export function hasStoredSession(deck: string): boolean {
  return read(deck) !== undefined;
}

/** Release functions of the locks that this page holds, by tab id. */
const held = new Map<string, () => void>();

/**
 * Acquires the lock of a tab id until the page is hidden. A lock that this page already holds, because
 * its Stage was closed and opened again, counts as acquired: another request would never be granted.
 * So does any lock without Web Locks, as on plain http.
 */
async function lockTab(
  tab: string,
  options: LockOptions,
  onAcquired: () => void = () => {},
): Promise<void> {
  if (held.has(tab) || !('locks' in navigator)) return onAcquired();
  await navigator.locks.request(`tab:${tab}`, options, () => {
    const released = new Promise<void>((release) => held.set(tab, release));
    onAcquired();
    return released;
  });
}

// A page in the back/forward cache must not keep the next page in its tab from acquiring the lock.
addEventListener('pagehide', () => {
  for (const release of held.values()) release();
});
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  const tabs = [...held.keys()];
  held.clear();
  for (const tab of tabs) lockTab(tab, {}).catch(() => {});
});

function read(deck: string): StoredTab | undefined {
  try {
    const stored = JSON.parse(
      sessionStorage.getItem(keyOf(deck)) ?? 'null',
    ) as Partial<StoredTab> | null;
    return stored?.session && stored.tab ? { session: stored.session, tab: stored.tab } : undefined;
  } catch {
    return undefined;
  }
}

function remove(deck: string): void {
  try {
    sessionStorage.removeItem(keyOf(deck));
  } catch {
    // Nothing is stored where storage is forbidden.
  }
}
