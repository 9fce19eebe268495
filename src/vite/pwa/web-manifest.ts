import { join, posix } from 'node:path';
import type { Plugin } from 'vite';
import { allColours, deckColours } from '../../content/appearance/deck-colours.ts';
import { defaultColours } from '../../content/appearance/default-colours.ts';
import type { Colours } from '../../content/appearance/palette.ts';
import { readTokens } from '../../content/files/read-files.ts';
import type { CompiledDocument } from '../../document/document.ts';
import type { DeckBuild } from '../deck-build.ts';

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
        const { light, dark } = await themeColors(deck);
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
      const { light } = await themeColors(deck);
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

function manifestOf(
  { lang, title, shortTitle, description }: CompiledDocument,
  folder: string,
  paper: string,
) {
  const root = folder === '' ? './' : '../';
  return {
    name: title,
    short_name: shortTitle,
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

/** The colour of the paper for light and dark. */
async function themeColors(deck: DeckBuild): Promise<{ light: string; dark: string }> {
  const defaults = defaultColours(await readTokens(join(deck.root, 'src/styles')));
  const { light, dark } = allColours(deckColours(await deck.config(), defaults), defaults);
  const paper = ({ paper: colour }: Colours) => {
    if (colour !== undefined) return colour;
    throw new Error('src/styles/tokens.css has no --color-paper for a theme, as in #fafaf6.');
  };
  return { light: paper(light), dark: paper(dark) };
}
