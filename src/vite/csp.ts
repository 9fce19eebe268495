import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * The Content-Security-Policy of the built pages: their own files and nothing else; inline scripts
 * and styles by hash only. In development Vite injects styles and a client of its own, so it is set in builds.
 */
export function csp(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: cspFor(html) },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

/** The policy for a page, as one line. */
export function cspFor(html: string): string {
  return [
    `default-src 'none'`,
    ['script-src', `'self'`, ...inlineScripts(html).map(hashOf)].join(' '),
    ['style-src', `'self'`, ...inlineStyles(html).map(hashOf)].join(' '),
    `img-src 'self'`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** The policy for a page that is all there is: it runs what it holds, and asks for nothing. */
export function singleFileCsp(html: string): string {
  return [
    `default-src 'none'`,
    ['script-src', ...inlineScripts(html).map(hashOf)].join(' '),
    ['style-src', ...inlineStyles(html).map(hashOf)].join(' '),
    `img-src data:`,
    `font-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function inlineStyles(html: string): string[] {
  return Array.from(html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g), ([, style = '']) => style);
}

/** Scripts that a browser runs from the page itself; blocks of JSON are data, and need no permission. */
function inlineScripts(html: string): string[] {
  return Array.from(html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g))
    .filter(([, attributes = '']) => !/\b(?:src=|type="application\/)/.test(attributes))
    .map(([, , script = '']) => script);
}
