import { expect, test } from 'vitest';
import { headersFile } from '../../../src/vite/http-headers.ts';

const csp = (hash: string) => `default-src 'none'; script-src 'sha256-${hash}'`;
const PAGES = new Map([
  ['index.html', csp('one')],
  ['en/index.html', csp('two')],
  ...['debut', 'milieu'].flatMap((name): [string, string][] => [
    [`s/${name}/index.html`, csp('three')],
    [`en/s/${name}/index.html`, csp('three')],
  ]),
]);

/** The headers that a host sends for an address: of every rule that matches, later ones overriding earlier ones. */
function sent(address: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of headersFile(PAGES).trim().split('\n\n')) {
    const [where = '', ...lines] = rule.split('\n');
    const matches = where.endsWith('*')
      ? address.startsWith(where.slice(0, -1))
      : address === where;
    if (!matches) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      headers[name] = value;
    }
  }
  return headers;
}

test.each([
  ['/', 'one'],
  ['/index.html', 'one'],
  ['/en/', 'two'],
  ['/s/milieu/', 'three'],
  ['/en/s/debut/index.html', 'three'],
])('%s is revalidated at each request, with the CSP of its page', (address, hash) => {
  expect(sent(address)).toMatchObject({
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': `${csp(hash)}; frame-ancestors *`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
});

test('a file with a hash in its name is immutable, with the common headers', () => {
  expect(sent('/assets/stage-abc.js')).toMatchObject({
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
  });
  expect(sent('/icons/icon.svg')['Cache-Control']).toBeUndefined();
});

test('a presentation may use full screen and the screens, and keep them awake; no other device is allowed', () => {
  const granted = sent('/')['Permissions-Policy'] ?? '';
  for (const name of ['fullscreen', 'screen-wake-lock', 'window-management']) {
    expect(granted).toContain(`${name}=(self)`);
  }
  for (const name of ['camera', 'microphone', 'geolocation'])
    expect(granted).toContain(`${name}=()`);
});

test('more slides need no more rules, for Cloudflare Pages reads a hundred', () => {
  const many = new Map(PAGES);
  for (let slide = 0; slide < 200; slide++) many.set(`s/s${slide}/index.html`, csp('three'));
  expect(headersFile(many)).toBe(headersFile(PAGES));
});

test('no line is longer than Cloudflare Pages reads', () => {
  for (const line of headersFile(PAGES).split('\n')) expect(line.length).toBeLessThan(2000);
});
