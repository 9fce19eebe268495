import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import type { CompiledDocument } from '../../document/document.ts';
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
      async handler(_, { path }) {
        const page = deck.page(path);
        const document = await deck.documentAt(path);
        const styles = [...page.styles, ...stylesAddedTo(document)];
        page.csp = cspFor({ ...page, styles, hasVideo: document?.hasVideo });
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

/**
 * The style elements that scripts add to a page: for auto-animation, reveal.js adds an empty one, and the Stage puts its
 * rules into a constructed style sheet.
 */
export function stylesAddedTo(
  document: Pick<CompiledDocument, 'optionalStyles'> | undefined,
): string[] {
  return document?.optionalStyles.includes('auto-animate') ? [''] : [];
}

/** Inline scripts and styles of a page, as they are written into it; data blocks need no permission. */
type Inline = Pick<BuiltPage, 'scripts' | 'styles'>;

/** What a policy depends on. */
export interface PolicyOptions extends Inline {
  /** Whether the page plays videos. Default: false. */
  readonly hasVideo?: boolean | undefined;
}

/** The policy of a page of the site: files of its own origin; inline scripts and styles by hash. */
export function cspFor({ scripts, styles, hasVideo }: PolicyOptions): string {
  return [
    `default-src 'none'`,
    ['script-src', `'self'`, ...scripts.map(hashOf)].join(' '),
    ['style-src', `'self'`, ...styles.map(hashOf)].join(' '),
    `img-src 'self'`,
    ...(hasVideo === true ? [`media-src 'self'`] : []),
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    ...ALWAYS_NONE,
  ].join('; ');
}

/** The policy of a single-file build: inline scripts and styles by hash, `data:` pictures and fonts, no requests. */
export function singleFileCsp({ scripts, styles, hasVideo }: PolicyOptions): string {
  return [
    `default-src 'none'`,
    ['script-src', ...scripts.map(hashOf)].join(' '),
    ['style-src', ...styles.map(hashOf)].join(' '),
    `img-src data:`,
    // The Stage makes a Blob of each video.
    ...(hasVideo === true ? ['media-src blob:'] : []),
    `font-src data:`,
    ...ALWAYS_NONE,
  ].join('; ');
}

/** Directives that `default-src` does not cover. */
const ALWAYS_NONE = [`base-uri 'none'`, `form-action 'none'`];

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
