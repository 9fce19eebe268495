import type { Element } from 'hast';
import { h } from 'hastscript';

/** The `head` of a page of the gallery. @param scripts paths of further scripts */
export function pageHead(title: string, scripts: readonly string[] = []): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('link', { rel: 'icon', href: '/icons/icon.svg', type: 'image/svg+xml' }),
    h('link', { rel: 'stylesheet', href: '/src/styles/layers.css' }),
    h('link', { rel: 'stylesheet', href: '/src/styles/optional/actors.css' }),
    h('link', { rel: 'stylesheet', href: '/@deck/styles.css' }),
    h('link', { rel: 'stylesheet', href: '/src/vite/gallery/client/gallery.css' }),
    ...['/@vite/client', ...scripts].map((src) => h('script', { type: 'module', src })),
  ]);
}
