import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { h } from 'hastscript';
import type { Plugin } from 'vite';
import { html } from '../document/html.ts';
import { robots, SITE_MAP, siteMap } from '../document/sitemap.ts';
import type { SlidePage } from '../document/slide-page.ts';
import { relativeUrl } from '../document/urls.ts';
import type { DeckBuild } from './deck-build.ts';
import { cspFor } from './inline/csp.ts';

/** Style sheet of the pages, for browsers that stay there. */
const STYLE = 'src/styles/slide-page.css';

/**
 * Opens the slide in place of this page, so that Back leads to the page before. Hidden meanwhile, for the slide opens at
 * once. The same text on every page, so that all have one CSP.
 */
const REDIRECT =
  'document.documentElement.hidden=true;location.replace(document.documentElement.dataset.target)';

/** Writes a page per slide for link previews, and the sitemap. */
export function slidePages(deck: DeckBuild): Plugin {
  return {
    name: 'slide-pages',
    apply: 'build',
    async generateBundle() {
      const documents = await deck.documents();
      const style = await readFile(join(deck.root, STYLE), 'utf8');
      const inline = { scripts: [REDIRECT], styles: [style], isDocument: false };
      const csp = cspFor(inline);
      for (const { lang, pages } of documents) {
        for (const page of pages) {
          const fileName = `${page.folder}index.html`;
          deck.pages.set(fileName, { ...inline, csp });
          this.emitFile({ type: 'asset', fileName, source: pageHtml(page, lang, style, csp) });
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

function pageHtml(
  { folder, target, head, body }: SlidePage,
  lang: string,
  style: string,
  csp: string,
): string {
  const icon = relativeUrl('icons/icon.svg', folder);
  const page = h('html', { lang, dataTarget: target }, [
    h('head', [
      h('meta', { httpEquiv: 'Content-Security-Policy', content: csp }),
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('link', { rel: 'icon', href: icon, type: 'image/svg+xml' }),
      ...head,
      h('script', REDIRECT),
      h('style', style),
    ]),
    h('body', [...body]),
  ]);
  return `<!doctype html>\n${html([page])}\n`;
}
