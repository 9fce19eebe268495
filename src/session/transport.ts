import { randomId } from '../dom/random-id.ts';
import { openChannel } from './broadcast-channel.ts';

/** Reaches all other windows that use the same name. */
export interface Transport {
  send(message: unknown): void;
  close(): void;
}

/** What goes from window to window where no channel joins them. */
interface Letter {
  readonly wire: string;
  readonly id: string;
  readonly message: unknown;
}

/** How many letters are remembered, for some come a second time by the channel. */
const REMEMBERED = 100;

/**
 * Joins windows by a name. Files on a disk are strangers to each other in some browsers, as in Safari,
 * and a browser that blocks cookies may forbid channels: such windows also write to the window that
 * opened them, and to whoever writes.
 */
export function openTransport(name: string, receive: (message: unknown) => void): Transport {
  const channel = openChannel(name);
  const { origin } = globalThis;
  if (channel && origin !== 'null') {
    channel.addEventListener('message', ({ data }) => receive(data));
    return { send: (message) => channel.postMessage(message), close: () => channel.close() };
  }
  const others = new Set<MessageEventSource>(opener ? [opener] : []);
  const ids: string[] = [];
  // The window that opened this one may be of another site, which is neither told nor listened to.
  const targetOrigin = origin === 'null' ? '*' : origin;
  const heard = ({ data, source, origin: from }: MessageEvent<Partial<Letter> | null>) => {
    if (from !== origin || data?.wire !== name || data.id === undefined) return;
    if (source) others.add(source);
    if (ids.includes(data.id)) return;
    ids.push(data.id);
    ids.splice(0, ids.length - REMEMBERED);
    receive(data.message);
  };
  channel?.addEventListener('message', heard);
  addEventListener('message', heard);
  return {
    send(message) {
      const letter: Letter = { wire: name, id: randomId(), message };
      channel?.postMessage(letter);
      for (const other of others) other.postMessage(letter, { targetOrigin });
    },
    close() {
      channel?.close();
      removeEventListener('message', heard);
    },
  };
}
