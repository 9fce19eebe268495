import { posix } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import type { DeckBuild } from '../deck-build.ts';

/**
 * Inlines the style sheet of the pages, so that the first paint needs no second response. Fallback fonts and
 * typefaces get style elements of their own: a script delays the typefaces and looks up the fallbacks.
 * Style sheets of lazily loaded chunks stay files.
 */
export function inlineCss(deck: DeckBuild): Plugin {
  let sheets: { readonly file: string; readonly css: string }[] = [];
  return {
    name: 'inline-css',
    apply: 'build',
    // Before Vite links the style sheet and lists it as a dependency of chunks.
    enforce: 'pre',
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        sheets = [...entryStyleSheets(bundle)].flatMap((file) => removeStyleSheet(bundle, file));
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { path }) {
        const css = sheets
          .map((sheet) => rebaseUrls(sheet.css, posix.dirname(sheet.file), posix.dirname(path)))
          .join('');
        const styles = splitFontFaces(css);
        deck.page(path).styles.push(...styles.map(({ children }) => String(children)));
        return styles;
      },
    },
  };
}

/** A typeface that is fetched, or a fallback font of the system. */
const FONT_FACE = /@font-face\s*\{[^}]*\}/g;

/** The style elements of a page: fallback fonts, typefaces with the list of their files, and all other rules. */
function splitFontFaces(css: string): HtmlTagDescriptor[] {
  const faces = css.match(FONT_FACE) ?? [];
  const fallbacks = faces.filter((face) => !face.includes('url('));
  const typefaces = faces.filter((face) => face.includes('url('));
  const files = typefaces.flatMap((face) => face.match(/(?<=url\(["']?)[^"')]+/g) ?? []);
  const style = (children: string, attrs: Record<string, string> = {}): HtmlTagDescriptor => ({
    tag: 'style',
    attrs,
    children,
    injectTo: 'head',
  });
  return [
    style(fallbacks.join('')),
    style(typefaces.join(''), { 'data-fonts': files.join(' ') }),
    style(css.replace(FONT_FACE, '')),
  ];
}

/** The style sheets of the entry chunks and of what they import statically. */
function entryStyleSheets(bundle: Rolldown.OutputBundle): Set<string> {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk') return;
    for (const file of chunk.viteMetadata?.importedCss ?? []) files.add(file);
    chunk.imports.forEach(visit);
  };
  for (const [name, chunk] of Object.entries(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry) visit(name);
  }
  return files;
}

/** Removes a style sheet from the bundle, and from the dependencies of its chunks. */
function removeStyleSheet(bundle: Rolldown.OutputBundle, file: string) {
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk') chunk.viteMetadata?.importedCss.delete(file);
  }
  const asset = bundle[file];
  delete bundle[file];
  return asset?.type === 'asset' ? [{ file, css: String(asset.source).trim() }] : [];
}

/** Makes URLs that are relative to the style sheet relative to the page. */
function rebaseUrls(css: string, from: string, to: string): string {
  return css.replace(
    /url\(\s*(["']?)(\.\.?\/[^"')]+)\1\s*\)/g,
    (_, quote, address) =>
      `url(${quote}${posix.relative(to, posix.join('/', from, address))}${quote})`,
  );
}
