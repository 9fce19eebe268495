import { expect, test } from 'vitest';
import { announceStage, findStages, type StagePeer } from '../../../src/session/peer-discovery.ts';
import { fakeBrowser } from './support/browser.ts';

fakeBrowser();

/** The Stages that respond. Messages are delivered at once. */
function found(): StagePeer[] {
  const stages: StagePeer[] = [];
  const search = new AbortController();
  findStages('deck', (stage) => stages.push(stage), search.signal);
  search.abort();
  return stages;
}

const at = { slide: 'end', step: 2 };

test('the Stages of a deck are found at once, each once, with their positions, until they are closed', () => {
  const open = new AbortController();
  announceStage('deck', () => ({ session: 'abcdefgh', title: 'One', at }), open.signal);
  announceStage('deck', () => ({ session: 'abcdefgh', title: 'One', at }), open.signal);
  announceStage('deck', () => ({ session: 'ijklmnop', title: 'Two', at }), open.signal);
  announceStage('other', () => ({ session: 'qrstuvwx', title: 'Other', at }), open.signal);
  expect(found()).toEqual([
    { session: 'abcdefgh', title: 'One', at },
    { session: 'ijklmnop', title: 'Two', at },
  ]);
  open.abort();
  expect(found()).toEqual([]);
});

test('a Stage that responds after the search has ended is ignored', () => {
  const search = new AbortController();
  const stages: StagePeer[] = [];
  findStages('deck', (stage) => stages.push(stage), search.signal);
  const late = new BroadcastChannel('deck:discovery');
  late.postMessage({ kind: 'response', session: 'abcdefgh', title: 'One', at });
  search.abort();
  late.postMessage({ kind: 'response', session: 'ijklmnop', title: 'Two', at });
  late.close();
  expect(stages.map(({ session }) => session)).toEqual(['abcdefgh']);
});

test.each([
  null,
  7,
  { kind: 'response' },
  { kind: 'response', session: 'a&b=c/../', title: 'x', at },
  { kind: 'response', session: 'abcdefgh', title: { toString: 7 }, at },
  { kind: 'response', session: 'abcdefgh', title: 'x' },
  { kind: 'response', session: 'abcdefgh', title: 'x', at: { slide: 'end', step: -1 } },
])('the malformed response %j of another page is ignored', (response) => {
  const channel = new BroadcastChannel('deck:discovery');
  channel.addEventListener('message', () => channel.postMessage(response));
  expect(found()).toEqual([]);
  channel.close();
});
