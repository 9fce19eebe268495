import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The tabs of a browser: what pages of a tab store, and the locks that all pages share. */
let stored: Map<string, string>;
let holders: Map<string, string>;
let waiting: { readonly name: string; grant(): void }[];
let timeouts: AbortController[];

beforeEach(() => {
  [stored, holders, waiting, timeouts] = [new Map(), new Map(), [], []];
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
  });
  vi.stubGlobal('navigator', { locks: { request } });
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const timeout = new AbortController();
    timeouts.push(timeout);
    return timeout.signal;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Web Locks: a request waits until the lock is released, or its signal is aborted. */
function request(
  name: string,
  { signal }: LockOptions,
  work: () => Promise<unknown>,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const grant = () => {
      holders.set(name, name);
      const done = work().then(() => {
        holders.delete(name);
        const next = waiting.findIndex((one) => one.name === name);
        if (next >= 0) waiting.splice(next, 1)[0]?.grant();
      });
      resolve(done);
    };
    if (!holders.has(name)) return grant();
    const entry = { name, grant };
    waiting.push(entry);
    signal?.addEventListener('abort', () => {
      waiting = waiting.filter((one) => one !== entry);
      reject(signal.reason);
    });
  });
}

/** A page of the tab, which runs the module anew. */
async function openPage() {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.resetModules();
  const module = await import('../../../src/session/session-recovery.ts');
  return {
    ...module,
    /** Another page is shown in the tab; this one is kept in the back/forward cache. */
    hide: () => page.dispatchEvent(new Event('pagehide')),
    showAgain: () => page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
  };
}

/** The session that a new page of the tab recovers; undefined if it gets none before the time for it is over. */
async function recovered(page: Awaited<ReturnType<typeof openPage>>): Promise<string | undefined> {
  const join = vi.fn<(session: string) => void>();
  page.recoverSession('garden', join);
  await settled();
  for (const timeout of timeouts) timeout.abort();
  await settled();
  return join.mock.calls[0]?.[0];
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('the next page of a tab recovers the session, also while the one before is in the back/forward cache', async () => {
  const first = await openPage();
  first.rememberSession('garden', 'abcdefgh');
  first.hide();
  const next = await openPage();
  expect(next.hasStoredSession('garden')).toBe(true);
  expect(await recovered(next)).toBe('abcdefgh');
});

test('a duplicate of the tab gets no session, and forgets the one that it has copied', async () => {
  const page = await openPage();
  page.rememberSession('garden', 'abcdefgh');
  const duplicate = await openPage();
  expect(await recovered(duplicate)).toBeUndefined();
  expect(duplicate.hasStoredSession('garden')).toBe(false);
});

test('a page that is shown again by Back has its session for itself, as before', async () => {
  const page = await openPage();
  page.rememberSession('garden', 'abcdefgh');
  page.hide();
  await settled();
  page.showAgain();
  const duplicate = await openPage();
  expect(await recovered(duplicate)).toBeUndefined();
});
