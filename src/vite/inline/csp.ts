import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import type { BuiltPage, DeckBuild } from '../deck-build.ts';

/**
 * Sets the Content-Security-Policy of the built pages. Not in development, where Vite injects styles and a client
 * of its own.
 */
export function csp(deck: DeckBuild): Plugin {
  return {
    name: 'csp',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { path }) {
        const page = deck.page(path);
        page.csp = cspFor(page);
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: page.csp },
            injectTo: 'head-prepend',
          },
        ];
      },
    },
  };
}

/** Inline scripts and styles of a page, as they are written into it; data blocks need no permission. */
type Inline = Pick<BuiltPage, 'scripts' | 'styles'>;

/** The policy of a page of the site: files of its own origin; inline scripts and styles by hash. */
export function cspFor({ scripts, styles }: Inline): string {
  return [
    `default-src 'none'`,
    ['script-src', `'self'`, ...scripts.map(hashOf)].join(' '),
    ['style-src', `'self'`, ...styles.map(hashOf)].join(' '),
    `img-src 'self'`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    ...ALWAYS_NONE,
  ].join('; ');
}

/** The policy of a single-file build: inline scripts and styles by hash, `data:` pictures and fonts, no requests. */
export function singleFileCsp({ scripts, styles }: Inline): string {
  return [
    `default-src 'none'`,
    ['script-src', ...scripts.map(hashOf)].join(' '),
    ['style-src', ...styles.map(hashOf)].join(' '),
    `img-src data:`,
    `font-src data:`,
    ...ALWAYS_NONE,
  ].join('; ');
}

/** Directives that `default-src` does not cover. */
const ALWAYS_NONE = [`base-uri 'none'`, `form-action 'none'`];

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
