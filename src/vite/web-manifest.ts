import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import type { CompiledDocument } from '../document/document.ts';
import { compiledDocuments } from './content.ts';
import { themeColors } from './theme-color.ts';

/** Name of the file that describes an edition as an application, beside its document. */
const MANIFEST = 'manifest.webmanifest';

/** The icons of `assets/`; what is maskable may be cut to any shape. */
const ICONS = [
  { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/**
 * Lets the deck be installed as an application, one a language: each with its name and words, both
 * with all pages of the site. Browsers colour what is around the page like its paper.
 */
export function webManifest(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'install',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'post',
      async handler() {
        const { light, dark } = await coloursIn(config);
        const colour = (content: string, media?: string) => ({
          tag: 'meta',
          attrs: { name: 'theme-color', content, ...(media === undefined ? {} : { media }) },
          injectTo: 'head' as const,
        });
        return [
          { tag: 'link', attrs: { rel: 'manifest', href: MANIFEST }, injectTo: 'head' },
          colour(dark, '(prefers-color-scheme: dark)'),
          colour(light),
        ];
      },
    },
    async generateBundle() {
      const locales = await compiledDocuments(config.plugins)();
      const { light } = await coloursIn(config);
      for (const [index, context] of locales.entries()) {
        const folder = index === 0 ? '' : context.lang;
        this.emitFile({
          type: 'asset',
          fileName: posix.join(folder, MANIFEST),
          source: JSON.stringify(manifestOf(context, folder, light)),
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

async function coloursIn({ root }: ResolvedConfig) {
  return themeColors(await readFile(join(root, 'src/styles/tokens.css'), 'utf8'));
}
