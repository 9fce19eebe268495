import { randomId } from '../dom/random-id.ts';
import { type Entries, makeRegisters } from './lww-registers.ts';
import { type SessionStore, sessionStore } from './session-store.ts';
import { openTransport } from './transport.ts';

/** What a window of a talk is for. */
export type Role = 'stage' | 'speaker';

/** A talk that this window has joined: values and signals that all its windows share. */
export interface Session {
  readonly id: string;
  get(name: string): unknown;
  /** Writes a value for all windows, and for those to come. */
  set(name: string, value: unknown): void;
  /** Calls back when a value has been written, here or elsewhere; returns what ends it. */
  watch(name: string, listener: (value: unknown, here: boolean) => void): () => void;
  /** Tells all other windows something that nobody has to remember. */
  signal(name: string, data: unknown): void;
  onSignal(name: string, listener: (data: unknown) => void): () => void;
  /** Whether a window of this role has been heard of lately. */
  isPresent(role: Role): boolean;
  /** Calls back when a role comes or goes. */
  onPresence(listener: () => void): () => void;
  leave(): void;
}

/** A message between windows. */
type Message =
  /** Someone has come, or asks whether anyone is there; carries all it knows. */
  | { readonly kind: 'hello'; readonly role: Role; readonly entries: Entries }
  /** The answer to a hello. */
  | { readonly kind: 'here'; readonly role: Role; readonly entries: Entries }
  | { readonly kind: 'set'; readonly entries: Entries }
  | { readonly kind: 'signal'; readonly name: string; readonly data: unknown }
  | { readonly kind: 'bye'; readonly role: Role };

/** How often a window asks who is there, and after how long a silence another one counts as gone, in milliseconds. */
const ASKED_EVERY = 4000;
const GONE_AFTER = 10_000;

/**
 * Joins a talk. Windows of a talk are equals: each knows all of it, writes it down, and tells it to
 * whoever comes, so that any of them may be reloaded, closed, or asleep for a while. What was missed
 * is made up for when a window is seen again, and at every hello.
 * @param deck name of the deck
 * @param id name of the talk, as in the addresses of its windows
 */
export function joinSession(
  deck: string,
  id: string,
  role: Role,
  shelf: SessionStore = sessionStore(deck),
): Session {
  const registers = makeRegisters(randomId());
  const watchers = new Map<string, Set<(value: unknown, here: boolean) => void>>();
  const signals = new Map<string, Set<(data: unknown) => void>>();
  const presence = new Set<() => void>();
  const heard = new Map<Role, number>();

  const send = (message: Message) => wire.send(message);
  const tellWatchers = (name: string, here: boolean) => {
    for (const listener of watchers.get(name) ?? []) listener(registers.get(name), here);
  };
  const takeIn = (entries: Entries) => {
    const fresh = registers.merge(entries);
    for (const name of fresh) tellWatchers(name, false);
    return fresh.length > 0;
  };
  /** Another window may have written down what this one, asleep till now, has not heard of yet. */
  const catchUp = () => takeIn(shelf.read(id));
  const keep = () => {
    catchUp();
    shelf.write(id, registers.all());
  };
  const hears = (who: Role) =>
    performance.now() - (heard.get(who) ?? Number.NEGATIVE_INFINITY) < GONE_AFTER;
  const notice = (who: Role, there: boolean) => {
    const before = hears(who);
    if (there) heard.set(who, performance.now());
    else heard.delete(who);
    if (before !== there) for (const listener of presence) listener();
  };
  const receive = (message: Message) => {
    switch (message?.kind) {
      case 'hello':
        send({ kind: 'here', role, entries: registers.all() });
        notice(message.role, true);
        if (takeIn(message.entries)) keep();
        break;
      case 'here':
        notice(message.role, true);
        if (takeIn(message.entries)) keep();
        break;
      case 'set':
        takeIn(message.entries);
        break;
      case 'signal':
        for (const listener of signals.get(message.name) ?? []) listener(message.data);
        break;
      case 'bye':
        notice(message.role, false);
        // Another of the same role may still be there, and answers.
        hello();
        break;
    }
  };
  const hello = () => {
    catchUp();
    send({ kind: 'hello', role, entries: registers.all() });
  };
  const askAgain = () => {
    hello();
    // Who has not answered the last two times is gone.
    for (const listener of presence) listener();
  };
  const seen = () => {
    if (document.visibilityState === 'visible') hello();
  };
  const bye = () => send({ kind: 'bye', role });

  const wire = openTransport(`${deck}:talk:${id}`, (message) => receive(message as Message));
  document.addEventListener('visibilitychange', seen);
  document.addEventListener('resume', hello);
  addEventListener('pageshow', hello);
  addEventListener('pagehide', bye);
  const asking = setInterval(askAgain, ASKED_EVERY);
  hello();

  return {
    id,
    get: (name) => registers.get(name),
    set(name, value) {
      // First, so that what is written now counts as later.
      catchUp();
      send({ kind: 'set', entries: registers.set(name, value) });
      shelf.write(id, registers.all());
      tellWatchers(name, true);
    },
    watch: (name, listener) => subscribe(watchers, name, listener),
    signal: (name, data) => send({ kind: 'signal', name, data }),
    onSignal: (name, listener) => subscribe(signals, name, listener),
    isPresent: hears,
    onPresence(listener) {
      presence.add(listener);
      return () => presence.delete(listener);
    },
    leave() {
      bye();
      clearInterval(asking);
      document.removeEventListener('visibilitychange', seen);
      document.removeEventListener('resume', hello);
      removeEventListener('pageshow', hello);
      removeEventListener('pagehide', bye);
      wire.close();
    },
  };
}

function subscribe<Listener>(
  all: Map<string, Set<Listener>>,
  name: string,
  listener: Listener,
): () => void {
  const those = all.get(name) ?? new Set();
  all.set(name, those.add(listener));
  return () => those.delete(listener);
}
