import { expect, test } from 'vitest';
import { caddy } from '../../../src/cli/hosts/caddy.ts';
import { cloudfront } from '../../../src/cli/hosts/cloudfront.ts';
import { nginx } from '../../../src/cli/hosts/nginx.ts';
import { cspHeader, headersFile } from '../../../src/vite/http-headers.ts';

const page = (path: string, hash: string) => ({
  path,
  html: `<!doctype html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${hash}'"></head>`,
});
const PAGES = [
  page('index.html', 'one'),
  page('en/index.html', 'two'),
  ...['debut', 'milieu'].flatMap((name) => [
    page(`s/${name}/index.html`, 'three'),
    page(`en/s/${name}/index.html`, 'three'),
  ]),
];

/** What a host with a file `_headers` sends for an address: every rule that matches, the later over the earlier. */
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
])('%s is asked for anew each time, under the policy of its own page', (address, hash) => {
  expect(sent(address)).toMatchObject({
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': `default-src 'none'; script-src 'sha256-${hash}'; frame-ancestors *`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
});

test('a file that is named by what is in it is kept for good, under the same cover', () => {
  expect(sent('/assets/stage-abc.js')).toMatchObject({
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
  });
  expect(sent('/icons/icon.svg')['Cache-Control']).toBeUndefined();
});

test('a talk may use the screens and keep them awake, and nothing of the machine is lent besides', () => {
  const granted = sent('/')['Permissions-Policy'] ?? '';
  for (const name of ['fullscreen', 'screen-wake-lock', 'window-management']) {
    expect(granted).toContain(`${name}=(self)`);
  }
  for (const name of ['camera', 'microphone', 'geolocation'])
    expect(granted).toContain(`${name}=()`);
});

test('there are no more rules for more slides, for Cloudflare Pages reads a hundred', () => {
  const many = Array.from({ length: 200 }, (_, number) => page(`s/s${number}/index.html`, 'three'));
  expect(headersFile([...PAGES, ...many])).toBe(headersFile(PAGES));
});

test('no line is longer than Cloudflare Pages reads', () => {
  for (const line of headersFile(PAGES).split('\n')) expect(line.length).toBeLessThan(2000);
});

test('the policy in the header is the one of the page', () => {
  const html = '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">';
  const other = html.replaceAll('&#39;', '&#x27;');
  for (const written of [html, other]) {
    expect(cspHeader({ path: 'index.html', html: written })).toBe(
      "default-src 'none'; frame-ancestors *",
    );
  }
});

test('every location of nginx has all headers, for one that adds a header inherits none', () => {
  const blocks = nginx.settings(PAGES, '/srv/deck').match(/location [^{]+\{[^}]+\}/g) ?? [];
  expect(blocks).toHaveLength(8);
  expect(blocks.join()).toContain('location ^~ /en/s/ {');
  for (const block of blocks) {
    expect(block).toContain('X-Content-Type-Options');
    expect(block).toContain('Cache-Control');
  }
});

test('Caddy asks anew for all but what is named by what is in it', () => {
  const settings = caddy.settings(PAGES, '/srv/deck');
  expect(settings).toContain('@named not path /assets/*');
  expect(settings).toMatch(/header @named \{\n\s+Cache-Control "no-cache"/);
});

test('the function of the CDN gives a page its policy and every answer its cover', () => {
  const handler = new Function(`${cloudfront.settings(PAGES, '')}; return handler;`)() as (
    event: object,
  ) => { headers: Record<string, { value: string }> };
  const answer = (uri: string) => handler({ request: { uri }, response: { headers: {} } }).headers;
  expect(answer('/en/')['content-security-policy']?.value).toContain('sha256-two');
  expect(answer('/en/s/milieu/')['content-security-policy']?.value).toContain('sha256-three');
  expect(answer('/s/milieu/index.html')['content-security-policy']?.value).toContain('three');
  expect(answer('/assets/a.js')['content-security-policy']).toBeUndefined();
  expect(answer('/assets/a.js')['x-content-type-options']?.value).toBe('nosniff');
});
