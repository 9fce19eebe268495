import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Plugin } from 'vite';
import type { CompiledDocument } from '../../document/document.ts';
import type { DeckBuild } from '../deck-build.ts';
import { themeColors } from './theme-color.ts';

/** File name of the web app manifest, in the folder of its language. */
const MANIFEST = 'manifest.webmanifest';

/** The icons of `assets/`. */
const ICONS = [
  { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/**
 * Makes the deck installable, one application per language; the scope of each is the whole site. The theme colour is
 * that of the paper.
 */
export function webManifest(deck: DeckBuild): Plugin {
  return {
    name: 'web-manifest',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler() {
        const { light, dark } = await readThemeColors(deck.root);
        const themeColor = (content: string, media?: string) => ({
          tag: 'meta',
          attrs: { name: 'theme-color', content, ...(media === undefined ? {} : { media }) },
          injectTo: 'head' as const,
        });
        return [
          { tag: 'link', attrs: { rel: 'manifest', href: MANIFEST }, injectTo: 'head' },
          themeColor(dark, '(prefers-color-scheme: dark)'),
          themeColor(light),
        ];
      },
    },
    async generateBundle() {
      const { light } = await readThemeColors(deck.root);
      for (const [index, document] of (await deck.documents()).entries()) {
        const folder = index === 0 ? '' : document.lang;
        this.emitFile({
          type: 'asset',
          fileName: posix.join(folder, MANIFEST),
          source: JSON.stringify(manifestOf(document, folder, light)),
        });
      }
    },
  };
}

function manifestOf({ lang, title, description }: CompiledDocument, folder: string, paper: string) {
  const root = folder === '' ? './' : '../';
  return {
    name: title,
    short_name: title,
    description,
    lang,
    start_url: './',
    scope: root,
    display: 'standalone',
    theme_color: paper,
    background_color: paper,
    icons: ICONS.map((icon) => ({ ...icon, src: `${root}icons/${icon.src}` })),
  };
}

async function readThemeColors(root: string) {
  return themeColors(await readFile(join(root, 'src/styles/tokens.css'), 'utf8'));
}
