import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { h } from 'hastscript';
import type { Plugin } from 'vite';
import { html } from '../document/html.ts';
import { robots, SITE_MAP, siteMap } from '../document/sitemap.ts';
import type { SlidePage } from '../document/slide-page.ts';
import { relativeUrl } from '../document/urls.ts';
import { compiledDocuments } from './content.ts';
import { cspFor } from './csp.ts';

/** How the pages look, where a browser stays there. */
const STYLE = 'src/styles/slide-page.css';

/**
 * Leads a person on to the slide; in the place of the page, so that Back leads to where one came from.
 * The page is not seen, for the slide comes at once. The same on every page, so that all have one policy.
 */
const LEAD_ON =
  'document.documentElement.hidden=true;location.replace(document.documentElement.dataset.onward)';

/** Gives each slide a page of its own in the built site, and search engines a map of the site. */
export function slidePages(): Plugin {
  let root = '';
  let compiled: ReturnType<typeof compiledDocuments>;
  return {
    name: 'slide-pages',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      compiled = compiledDocuments(config.plugins);
    },
    transformIndexHtml: {
      order: 'post',
      // Told to what shares links.
      handler: (page) => page.replace('<html ', '<html data-slide-pages '),
    },
    async generateBundle() {
      const documents = await compiled();
      const style = await readFile(join(root, STYLE), 'utf8');
      for (const { lang, pages } of documents) {
        for (const page of pages) {
          const fileName = `${page.folder}index.html`;
          this.emitFile({ type: 'asset', fileName, source: wholePage(page, lang, style) });
        }
      }
      for (const [fileName, source] of [
        [SITE_MAP, siteMap(documents)],
        ['robots.txt', robots(documents)],
      ] as const) {
        if (source !== undefined) this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

function wholePage({ folder, target, head, body }: SlidePage, lang: string, style: string): string {
  const icon = relativeUrl('icons/icon.svg', folder);
  const held = [h('script', LEAD_ON), h('style', style)];
  const policy = h('meta', {
    httpEquiv: 'Content-Security-Policy',
    content: cspFor(html(held)),
  });
  const page = h('html', { lang, dataOnward: target }, [
    h('head', [
      policy,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('link', { rel: 'icon', href: icon, type: 'image/svg+xml' }),
      ...head,
      ...held,
    ]),
    h('body', [...body]),
  ]);
  return `<!doctype html>\n${html([page])}\n`;
}
