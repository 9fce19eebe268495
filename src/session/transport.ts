import { randomId } from '../dom/random-id.ts';
import { openChannel } from './broadcast-channel.ts';

/** Delivers messages between all windows that have opened a transport of the same name. */
export interface Transport {
  send(message: unknown): void;
  close(): void;
}

/** A message between windows that have no common channel. */
interface Envelope {
  readonly transport: string;
  readonly id: string;
  readonly message: unknown;
}

/** Number of ids stored to detect messages received both by channel and from a window. */
const STORED_IDS = 100;

/**
 * Opens a transport over a BroadcastChannel. Files have opaque origins, which share no channel in some
 * browsers (Safari), and browsers that block cookies may forbid channels: there, messages are also posted
 * to the opener and to every window that has sent one.
 */
export function openTransport(name: string, receive: (message: unknown) => void): Transport {
  const channel = openChannel(name);
  const { origin } = globalThis;
  if (channel && origin !== 'null') {
    channel.addEventListener('message', ({ data }) => receive(data));
    return { send: (message) => channel.postMessage(message), close: () => channel.close() };
  }
  const peers = new Set<MessageEventSource>(opener ? [opener] : []);
  const receivedIds: string[] = [];
  // The opener may belong to another origin, which must not send or receive messages.
  const targetOrigin = origin === 'null' ? '*' : origin;
  const onMessage = ({ data, source, origin: sender }: MessageEvent<Partial<Envelope> | null>) => {
    if (sender !== origin || data?.transport !== name || data.id === undefined) return;
    if (source) peers.add(source);
    if (receivedIds.includes(data.id)) return;
    receivedIds.push(data.id);
    receivedIds.splice(0, receivedIds.length - STORED_IDS);
    receive(data.message);
  };
  channel?.addEventListener('message', onMessage);
  addEventListener('message', onMessage);
  return {
    send(message) {
      const envelope: Envelope = { transport: name, id: randomId(), message };
      channel?.postMessage(envelope);
      for (const peer of peers) peer.postMessage(envelope, { targetOrigin });
    },
    close() {
      channel?.close();
      removeEventListener('message', onMessage);
    },
  };
}
