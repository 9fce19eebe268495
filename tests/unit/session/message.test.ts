import { expect, test } from 'vitest';
import { type Message, parseMessage } from '../../../src/session/message.ts';

const entries = { position: { value: 1, stamp: { count: 3, by: 'x' } } };

const VALID: readonly Message[] = [
  { kind: 'sync-request', role: 'stage', entries },
  { kind: 'sync-response', role: 'speaker', entries: {} },
  { kind: 'update', entries },
  { kind: 'signal', name: 'laser', data: undefined },
  { kind: 'leave', role: 'stage' },
];

test.each(VALID)('a message of kind $kind is read as it was sent', (message) => {
  expect(parseMessage(structuredClone(message))).toEqual(message);
});

test.each([
  undefined,
  null,
  7,
  'sync-request',
  [],
  {},
  { kind: 'constructor' },
  { kind: 'update' },
  { kind: 'update', entries: null },
  { kind: 'update', entries: 'x' },
  { kind: 'sync-request', role: 'stage' },
  { kind: 'sync-request', role: 'reader', entries },
  { kind: 'sync-response', entries },
  { kind: 'leave', role: 'x' },
  { kind: 'signal', data: 1 },
])('the malformed message %j is ignored', (message) => {
  expect(parseMessage(message)).toBeUndefined();
});

test('entries with a count above the bound are left out', () => {
  expect(parseMessage({ kind: 'update', entries }, 2)).toEqual({ kind: 'update', entries: {} });
  expect(parseMessage({ kind: 'update', entries }, 3)).toEqual({ kind: 'update', entries });
});
