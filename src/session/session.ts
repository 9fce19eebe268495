import { createListeners, type Listeners } from '../dom/listeners.ts';
import { randomId } from '../dom/random-id.ts';
import { type Entries, makeRegisters } from './lww-registers.ts';
import { type Message, parseMessage, type Role } from './message.ts';
import { type SessionStore, sessionStore } from './session-store.ts';
import { throttlePerFrame } from './throttle-per-frame.ts';
import { openTransport } from './transport.ts';

/** Whether a change was made in this window or received from another one. */
export type Origin = 'local' | 'remote';

/**
 * A session that this window has joined: registers and signals shared by all its windows. Listeners are
 * called until their signal is aborted or the returned function is called.
 */
export interface Session {
  readonly id: string;
  get(name: string): unknown;
  /** Writes a register for the windows of the session, including those that join later. */
  set(name: string, value: unknown): void;
  /** Calls the listener after each write of a register. */
  watch(
    name: string,
    listener: (value: unknown, origin: Origin) => void,
    signal?: AbortSignal,
  ): () => void;
  /** Sends data to the other windows that are open now; it is not stored. */
  signal(name: string, data: unknown): void;
  onSignal(name: string, listener: (data: unknown) => void, signal?: AbortSignal): () => void;
  /** Whether another window of this role has sent a message lately. */
  isPresent(role: Role): boolean;
  /** Calls the listener when the presence of a role may have changed. */
  onPresence(listener: () => void, signal?: AbortSignal): () => void;
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
  const watchers = listenersByName<[unknown, Origin]>();
  const signalListeners = listenersByName<[unknown]>();
  const presenceListeners = createListeners<[]>();
  const lastSeen = new Map<Role, number>();
  const written = new Set<string>();

  const send = (message: Message) => transport.send(message);
  const notifyWatchers = (name: string, origin: Origin) =>
    watchers(name).notify(registers.get(name), origin);
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
    if (wasPresent !== present) presenceListeners.notify();
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
        signalListeners(message.name).notify(message.data);
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
    presenceListeners.notify();
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
  const controller = new AbortController();
  const { signal } = controller;
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
    watch: (name, listener, signal) => watchers(name).add(listener, signal),
    signal(name, data) {
      // Signals are received in order with writes.
      publish.flush();
      send({ kind: 'signal', name, data });
    },
    onSignal: (name, listener, signal) => signalListeners(name).add(listener, signal),
    isPresent,
    onPresence: presenceListeners.add,
    leave() {
      announceLeave();
      clearInterval(interval);
      controller.abort();
      transport.close();
    },
  };
}

/** Listeners by the name of a register or signal. */
function listenersByName<Values extends readonly unknown[]>(): (name: string) => Listeners<Values> {
  const byName = new Map<string, Listeners<Values>>();
  return (name) => {
    const listeners = byName.get(name) ?? createListeners<Values>();
    byName.set(name, listeners);
    return listeners;
  };
}
