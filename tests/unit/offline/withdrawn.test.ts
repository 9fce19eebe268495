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
])('a script with the type %s means that the deck is available', (contentType) => {
  expect(isWithdrawn(answer(200, contentType))).toBe(false);
});

test.each(['text/html', 'text/html; of=text/javascript', 'text/plain', undefined])(
  'a response with the type %s is not the script',
  (contentType) => {
    expect(isWithdrawn(answer(200, contentType))).toBe(true);
  },
);

test.each([404, 410])('%d means that the deck is withdrawn, whatever its media type', (status) => {
  expect(isWithdrawn(answer(status, 'text/javascript'))).toBe(true);
});

test.each([401, 403, 429, 500, 502, 503])(
  '%d does not mean that the deck is withdrawn',
  (status) => {
    expect(isWithdrawn(answer(status, 'text/html'))).toBe(false);
  },
);

test('a redirect means that the deck is withdrawn', () => {
  expect(isWithdrawn({ ...answer(0), type: 'opaqueredirect' })).toBe(true);
});
