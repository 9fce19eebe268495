import { expect, test, vi } from 'vitest';
import { announceStage, findStages } from '../../../src/session/peer-discovery.ts';
import { fakeBrowser } from './support/browser.ts';

fakeBrowser();

async function found(): Promise<unknown> {
  const stages = findStages('deck');
  vi.advanceTimersByTime(5000);
  return stages;
}

test('the Stages of a deck are found until they are closed', async () => {
  const open = new AbortController();
  announceStage('deck', () => ({ session: 'abcdefgh', title: 'One' }), open.signal);
  announceStage('deck', () => ({ session: 'ijklmnop', title: 'Two' }), open.signal);
  announceStage('other', () => ({ session: 'qrstuvwx', title: 'Other' }), open.signal);
  expect(await found()).toEqual([
    { session: 'abcdefgh', title: 'One' },
    { session: 'ijklmnop', title: 'Two' },
  ]);
  open.abort();
  expect(await found()).toEqual([]);
});

test.each([
  null,
  7,
  { kind: 'response' },
  { kind: 'response', session: 'a&b=c/../', title: 'x' },
  { kind: 'response', session: 'abcdefgh', title: { toString: 7 } },
])('the malformed response %j of another page is ignored', async (response) => {
  const channel = new BroadcastChannel('deck:discovery');
  channel.addEventListener('message', () => channel.postMessage(response));
  expect(await found()).toEqual([]);
  channel.close();
});
