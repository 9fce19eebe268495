import type { Plugin } from 'vite';
import type { DeckBuild } from './deck-build.ts';

/** The headers of a response, by name. */
type Headers = Readonly<Record<string, string>>;

/** The headers of every response. */
const COMMON_HEADERS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // What a presentation needs, and nothing else. Browsers warn in the console of names that they do not know;
  // these are known to all browsers that know the header.
  'Permissions-Policy': [
    ...['fullscreen', 'screen-wake-lock', 'window-management', 'clipboard-write'].map(
      (feature) => `${feature}=(self)`,
    ),
    ...['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'midi'].map(
      (feature) => `${feature}=()`,
    ),
  ].join(', '),
  // Windows of other sites get no reference to this one.
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Of files that have a hash in their name. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Of all others: cached, and revalidated at each request. */
const NO_CACHE = 'no-cache';
/** The folder of the files that have a hash in their name. */
export const HASHED_FOLDER = 'assets/';

/** The addresses of a page, from the root of the site: that of a folder has two. */
function addressesOf(path: string): string[] {
  const folder = /^(.*?)index\.html$/.exec(path)?.[1];
  return folder === undefined ? [`/${path}`] : [`/${folder}`, `/${path}`];
}

/** The policy of an address or, with `*` at its end, of all addresses that begin like it. */
interface CspRule {
  readonly address: string;
  readonly csp: string;
}

/**
 * The policy of each page, which any site may show in a frame. The pages of slides have one policy and share a rule per
 * folder, for some hosts limit the number of rules.
 * @param pages the policies in their heads, by path: `en/index.html`
 */
function cspRules(pages: ReadonlyMap<string, string>): CspRule[] {
  const rules = new Map<string, string>();
  for (const [path, csp] of pages) {
    const slides = /^(?:.*\/)?s\/(?=[^/]+\/index\.html$)/.exec(path)?.[0];
    const addresses = slides === undefined ? addressesOf(path) : [`/${slides}*`];
    for (const address of addresses) rules.set(address, `${csp}; frame-ancestors *`);
  }
  return Array.from(rules, ([address, csp]) => ({ address, csp }));
}

/** The file `_headers`, which Netlify and Cloudflare Pages read from the site's folder. @param pages as for `cspRules` */
export function headersFile(pages: ReadonlyMap<string, string>): string {
  const rule = (address: string, headers: Headers) =>
    [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return [
    rule('/*', COMMON_HEADERS),
    rule(`/${HASHED_FOLDER}*`, { 'Cache-Control': IMMUTABLE }),
    ...cspRules(pages).map(({ address, csp }) =>
      rule(address, { 'Cache-Control': NO_CACHE, 'Content-Security-Policy': csp }),
    ),
    '',
  ].join('\n\n');
}

/** Writes `_headers` into the built site; hosts that do not know it ignore it. */
export function httpHeaders(deck: DeckBuild): Plugin {
  return {
    name: 'http-headers',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler() {
        // In one order, whichever page was complete first.
        const paths = [...deck.pages.keys()].sort();
        const pages = new Map(paths.map((path) => [path, deck.pages.get(path)?.csp ?? '']));
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(pages) });
      },
    },
  };
}
