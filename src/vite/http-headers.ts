import type { Plugin } from 'vite';

/** A page of the built site: its path from the site's folder, `en/index.html`, and its text. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
}

/** The headers of an answer, by name. */
export type Headers = Readonly<Record<string, string>>;

/** What every answer of the site carries. */
export const COMMON_HEADERS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // What a talk needs, and nothing else of what a browser may lend. Names that a browser does not know
  // are complained of in its console; these are known to all that know the header.
  'Permissions-Policy': [
    ...['fullscreen', 'screen-wake-lock', 'window-management', 'clipboard-write'].map(
      (granted) => `${granted}=(self)`,
    ),
    ...['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'midi'].map(
      (refused) => `${refused}=()`,
    ),
  ].join(', '),
  // A window of another site that opens the deck, or that it opens, gets no hold on it.
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Of files whose name changes with what is in them. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Of all others: kept, and asked for anew each time, which costs a line when nothing has changed. */
export const NO_CACHE = 'no-cache';
/** The folder of the files that are named by what is in them. */
export const HASHED_FOLDER = 'assets/';

/** The policy of a page, the same as in its head, and that any page may show it in a frame. */
export function cspHeader({ html }: BuiltPage): string {
  const [, written = ''] =
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
  return `${written.replace(/&#(?:39|x27);/g, "'")}; frame-ancestors *`;
}

/** The addresses of a page, from the root of the site: a folder's page has two. */
function addressesOf({ path }: BuiltPage): string[] {
  const folder = /^(.*?)index\.html$/.exec(path)?.[1];
  return folder === undefined ? [`/${path}`] : [`/${folder}`, `/${path}`];
}

/** Where a policy holds: at an address or, with a star at its end, at all that begin like it. */
export interface CspRule {
  readonly where: string;
  readonly policy: string;
}

/** Where which policy holds. The pages that slides have of their own share one a folder, for some hosts count. */
export function cspRules(pages: readonly BuiltPage[]): CspRule[] {
  const places = new Map<string, string>();
  for (const page of pages) {
    const folder = /^(?:.*\/)?s\/(?=[^/]+\/index\.html$)/.exec(page.path)?.[0];
    const found = folder === undefined ? addressesOf(page) : [`/${folder}*`];
    for (const where of found) places.set(where, cspHeader(page));
  }
  return Array.from(places, ([where, policy]) => ({ where, policy }));
}

/** The file `_headers`, which Netlify and Cloudflare Pages read from the site's folder. */
export function headersFile(pages: readonly BuiltPage[]): string {
  const rule = (address: string, headers: Headers) =>
    [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return [
    rule('/*', COMMON_HEADERS),
    rule(`/${HASHED_FOLDER}*`, { 'Cache-Control': IMMUTABLE }),
    ...cspRules(pages).map(({ where, policy }) =>
      rule(where, { 'Cache-Control': NO_CACHE, 'Content-Security-Policy': policy }),
    ),
    '',
  ].join('\n\n');
}

/** Writes `_headers` into the built site; other hosts pass over it. */
export function httpHeaders(): Plugin {
  return {
    name: 'host-headers',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const pages = Object.entries(bundle).flatMap(([path, file]) =>
          file.type === 'asset' && path.endsWith('.html')
            ? [{ path, html: String(file.source) }]
            : [],
        );
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(pages) });
      },
    },
  };
}
