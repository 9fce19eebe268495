import { afterEach, expect, test, vi } from 'vitest';
import { openTransport } from '../../../src/session/transport.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A window without a common channel: what is posted to its opener, and what it is posted. */
function isolatedWindow(origin: string) {
  const listeners = new Set<(event: unknown) => void>();
  const posted = vi.fn();
  vi.stubGlobal('origin', origin);
  vi.stubGlobal('opener', { postMessage: posted });
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => listeners.add(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: () => void) =>
    listeners.delete(listener),
  );
  return {
    posted,
    post: (data: unknown, sender = origin, source: unknown = null) => {
      for (const listener of listeners) listener({ data, origin: sender, source });
    },
  };
}

const envelope = (id: string, message: unknown, transport = 'garden:session:a') => ({
  transport,
  id,
  message,
});

test('without a common channel, a message is posted to the opener and to each window that has sent one', () => {
  const { post, posted } = isolatedWindow('https://deck.example');
  const { send } = openTransport('garden:session:a', () => {});
  const peer = { postMessage: vi.fn() };
  post(envelope('1', 'hello'), undefined, peer);
  send('next');
  for (const called of [posted, peer.postMessage]) {
    expect(called).toHaveBeenCalledExactlyOnceWith(
      { transport: 'garden:session:a', id: expect.any(String), message: 'next' },
      { targetOrigin: 'https://deck.example' },
    );
  }
});

test('files, whose origins are opaque, post to any origin', () => {
  const { posted } = isolatedWindow('null');
  openTransport('garden:session:a', () => {}).send('next');
  expect(posted).toHaveBeenCalledExactlyOnceWith(expect.anything(), { targetOrigin: '*' });
});

test('a message is received once, and none of another origin, of another session or of other scripts', () => {
  const { post } = isolatedWindow('https://deck.example');
  const received = vi.fn();
  const { close } = openTransport('garden:session:a', received);
  const stranger = { postMessage: vi.fn() };
  post(envelope('1', 'own'));
  post(envelope('1', 'own'));
  post(envelope('2', 'strange'), 'https://other.example', stranger);
  post(envelope('3', 'other session', 'garden:session:b'));
  post({ transport: 'garden:session:a', message: 'without id' });
  post(null);
  expect(received).toHaveBeenCalledExactlyOnceWith('own');
  close();
  post(envelope('4', 'late'));
  expect(received).toHaveBeenCalledOnce();
});
