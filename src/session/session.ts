import { randomId } from '../dom/random-id.ts';
import { type Entries, makeRegisters } from './lww-registers.ts';
import { type Message, parseMessage, type Role } from './message.ts';
import { type SessionStore, sessionStore } from './session-store.ts';
import { throttlePerFrame } from './throttle-per-frame.ts';
import { openTransport } from './transport.ts';

/** Whether a change was made in this window or received from another one. */
export type Origin = 'local' | 'remote';

/** A session that this window has joined: registers and signals shared by all its windows. */
export interface Session {
  readonly id: string;
  get(name: string): unknown;
  /** Writes a register for the windows of the session, including those that join later. */
  set(name: string, value: unknown): void;
  /** Calls the listener after each write of a register. @returns removes it */
  watch(name: string, listener: (value: unknown, origin: Origin) => void): () => void;
  /** Sends data to the other windows that are open now; it is not stored. */
  signal(name: string, data: unknown): void;
  onSignal(name: string, listener: (data: unknown) => void): () => void;
  /** Whether another window of this role has sent a message lately. */
  isPresent(role: Role): boolean;
  /** Calls the listener when the presence of a role may have changed. @returns removes it */
  onPresence(listener: () => void): () => void;
  leave(): void;
}

/** Interval of the requests that detect which windows are open. */
const SYNC_INTERVAL_MS = 4000;

/** A window that has left two requests unanswered has crashed, or is suspended. */
const PRESENCE_TIMEOUT_MS = 10_000;

/**
 * Joins a session. Its windows are equal peers: each holds all registers, stores them, and sends them to
 * windows that join, so that any of them may be reloaded, closed or suspended. A window merges what it
 * has missed when it becomes visible, and with every sync request.
 * @param deck name of the deck
 * @param id of the session, as in the URLs of its windows
 */
export function joinSession(
  deck: string,
  id: string,
  role: Role,
  store: SessionStore = sessionStore(deck),
): Session {
  const registers = makeRegisters(randomId());
  const watchers = new Map<string, Set<(value: unknown, origin: Origin) => void>>();
  const signalListeners = new Map<string, Set<(data: unknown) => void>>();
  const presenceListeners = new Set<() => void>();
  const lastSeen = new Map<Role, number>();
  const written = new Set<string>();

  const send = (message: Message) => transport.send(message);
  const notifyWatchers = (name: string, origin: Origin) => {
    for (const listener of watchers.get(name) ?? []) listener(registers.get(name), origin);
  };
  const notifyPresence = () => {
    for (const listener of presenceListeners) listener();
  };
  const merge = (entries: Entries) => {
    const changed = registers.merge(entries);
    for (const name of changed) notifyWatchers(name, 'remote');
    return changed.length > 0;
  };
  /** Merges writes whose messages this window has missed while it was suspended. */
  const mergeStored = () => merge(store.read(id));
  const save = () => {
    mergeStored();
    store.write(id, registers.all());
  };
  const publish = throttlePerFrame(() => {
    const updated = Object.entries(registers.all()).filter(([name]) => written.has(name));
    written.clear();
    send({ kind: 'update', entries: Object.fromEntries(updated) });
    save();
  });
  const isPresent = (peer: Role) =>
    performance.now() - (lastSeen.get(peer) ?? Number.NEGATIVE_INFINITY) < PRESENCE_TIMEOUT_MS;
  const setPresence = (peer: Role, present: boolean) => {
    const wasPresent = isPresent(peer);
    if (present) lastSeen.set(peer, performance.now());
    else lastSeen.delete(peer);
    if (wasPresent !== present) notifyPresence();
  };
  const receive = (message: Message | undefined) => {
    switch (message?.kind) {
      case 'sync-request':
        send({ kind: 'sync-response', role, entries: registers.all() });
        setPresence(message.role, true);
        if (merge(message.entries)) save();
        break;
      case 'sync-response':
        setPresence(message.role, true);
        if (merge(message.entries)) save();
        break;
      case 'update':
        merge(message.entries);
        break;
      case 'signal':
        for (const listener of signalListeners.get(message.name) ?? []) listener(message.data);
        break;
      case 'leave':
        setPresence(message.role, false);
        // Another window of the same role may still be open, and answers.
        requestSync();
        break;
    }
  };
  const requestSync = () => {
    mergeStored();
    send({ kind: 'sync-request', role, entries: registers.all() });
  };
  const checkPresence = () => {
    requestSync();
    // Windows that have crashed send no message.
    notifyPresence();
  };
  const onVisibility = () => {
    if (document.visibilityState === 'visible') requestSync();
    else publish.flush();
  };
  const announceLeave = () => {
    publish.flush();
    send({ kind: 'leave', role });
  };

  const transport = openTransport(`${deck}:session:${id}`, (message) =>
    receive(parseMessage(message, registers.maxCount())),
  );
  const listeners = new AbortController();
  const { signal } = listeners;
  document.addEventListener('visibilitychange', onVisibility, { signal });
  document.addEventListener('resume', requestSync, { signal });
  addEventListener('pageshow', requestSync, { signal });
  addEventListener('pagehide', announceLeave, { signal });
  const interval = setInterval(checkPresence, SYNC_INTERVAL_MS);
  requestSync();
  store.removeExpired();

  return {
    id,
    get: (name) => registers.get(name),
    set(name, value) {
      // So that this write is ordered after writes that this window has missed.
      mergeStored();
      registers.set(name, value);
      written.add(name);
      publish.request();
      notifyWatchers(name, 'local');
    },
    watch: (name, listener) => subscribe(watchers, name, listener),
    signal(name, data) {
      // Signals are received in order with writes.
      publish.flush();
      send({ kind: 'signal', name, data });
    },
    onSignal: (name, listener) => subscribe(signalListeners, name, listener),
    isPresent,
    onPresence(listener) {
      presenceListeners.add(listener);
      return () => presenceListeners.delete(listener);
    },
    leave() {
      announceLeave();
      clearInterval(interval);
      listeners.abort();
      transport.close();
    },
  };
}

function subscribe<Listener>(
  listeners: Map<string, Set<Listener>>,
  name: string,
  listener: Listener,
): () => void {
  const named = listeners.get(name) ?? new Set();
  listeners.set(name, named.add(listener));
  return () => named.delete(listener);
}
