/** The talk of a window, and the window's own name, which no other has until its tab is duplicated. */
interface Kept {
  readonly talk: string;
  readonly window: string;
}

/** How long a page that is just being reloaded may take to be gone, in milliseconds. */
const PATIENCE = 2000;

const keyOf = (deck: string) => `${deck}:talk`;

/** Keeps the talk that this window has joined through reloads. */
export function rememberTalk(deck: string, talk: string): void {
  const kept: Kept = { talk, window: crypto.randomUUID() };
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
export function recallTalk(deck: string, join: (talk: string) => void): void {
  const kept = read(deck);
  if (!kept) return;
  holdWindow(kept.window, { signal: AbortSignal.timeout(PATIENCE) }, () => join(kept.talk)).catch(
    () => forget(deck),
  );
}

/** Whether this window is part of a talk, to which its Stage comes back. */
export function remembersTalk(deck: string): boolean {
  return read(deck) !== undefined;
}

/** Holds the name of a window as long as its page lives; where the browser has no locks, at once. */
async function holdWindow(
  name: string,
  options: LockOptions,
  held: () => void = () => {},
): Promise<void> {
  if (!('locks' in navigator)) return held();
  await navigator.locks.request(`window:${name}`, options, () => {
    held();
    return new Promise(() => {});
  });
}

function read(deck: string): Kept | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(deck)) ?? 'null') as Partial<Kept> | null;
    return kept?.talk && kept.window ? { talk: kept.talk, window: kept.window } : undefined;
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
