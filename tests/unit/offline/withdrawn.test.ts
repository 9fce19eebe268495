import { expect, test } from 'vitest';
import { isWithdrawn } from '../../../src/offline/withdrawn.ts';

const answer = (status: number, contentType?: string) => ({
  ok: status >= 200 && status < 300,
  status,
  type: 'basic' as const,
  headers: new Headers(contentType === undefined ? {} : { 'Content-Type': contentType }),
});

test.each([
  'text/javascript',
  'text/javascript; charset=utf-8',
  'application/javascript',
  'application/x-javascript;charset=UTF-8',
  'Text/JavaScript',
])('a script sent as %s is there', (contentType) => {
  expect(isWithdrawn(answer(200, contentType))).toBe(false);
});

test.each(['text/html', 'text/html; of=text/javascript', 'text/plain', undefined])(
  'what is sent as %s is no script',
  (contentType) => {
    expect(isWithdrawn(answer(200, contentType))).toBe(true);
  },
);

test.each([404, 410])('%d says that the deck is gone, whatever comes with it', (status) => {
  expect(isWithdrawn(answer(status, 'text/javascript'))).toBe(true);
});

test.each([401, 403, 429, 500, 502, 503])('%d says nothing about the deck', (status) => {
  expect(isWithdrawn(answer(status, 'text/html'))).toBe(false);
});

test('a redirect that has not been followed says that the deck is gone', () => {
  expect(isWithdrawn({ ...answer(0), type: 'opaqueredirect' })).toBe(true);
});
