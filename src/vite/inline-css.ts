import { posix } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/**
 * Puts the style sheet of the document into it, so that the first paint waits for no second answer;
 * its typefaces and their fallback fonts apart and first, so that the document can say when the ones
 * are fetched and whether the machine has the others. Style sheets of what is fetched later stay files.
 */
export function inlineCss(): Plugin {
  let sheets: { readonly file: string; readonly css: string }[] = [];
  return {
    name: 'inline-styles',
    apply: 'build',
    // Before Vite links it, and names it among what a script depends on.
    enforce: 'pre',
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        sheets = [...filesAtOnce(bundle)].flatMap((file) => takeOut(bundle, file));
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        const css = sheets
          .map((sheet) => readdress(sheet.css, posix.dirname(sheet.file), posix.dirname(path)))
          .join('');
        const faces = css.match(FONT_FACE) ?? [];
        const fallbacks = faces.filter((face) => !face.includes('url('));
        const own = faces.filter((face) => face.includes('url('));
        const files = own.flatMap((face) => face.match(/(?<=url\(["']?)[^"')]+/g) ?? []);
        const fonts = [
          `<style>${fallbacks.join('')}</style>`,
          `<style data-fonts="${files.join(' ')}">${own.join('')}</style>`,
        ].join('');
        return {
          html: html.replace('<!--fonts-->', () => fonts),
          tags: [{ tag: 'style', children: css.replace(FONT_FACE, ''), injectTo: 'head' }],
        };
      },
    },
  };
}

/** A typeface that has to be fetched, or one of the system that stands in for it. */
const FONT_FACE = /@font-face\s*\{[^}]*\}/g;

/** The style sheets of what the pages load at once, which is all that no script imports later. */
function filesAtOnce(bundle: Rolldown.OutputBundle): Set<string> {
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

/** Takes a style sheet from the files of the site, and from those that scripts wait for. */
function takeOut(bundle: Rolldown.OutputBundle, file: string) {
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk') chunk.viteMetadata?.importedCss.delete(file);
  }
  const asset = bundle[file];
  delete bundle[file];
  return asset?.type === 'asset' ? [{ file, css: String(asset.source).trim() }] : [];
}

/** Addresses that are relative to the style sheet, made relative to the page. */
function readdress(css: string, from: string, to: string): string {
  return css.replace(
    /url\(\s*(["']?)(\.\.?\/[^"')]+)\1\s*\)/g,
    (_, quote, address) =>
      `url(${quote}${posix.relative(to, posix.join('/', from, address))}${quote})`,
  );
}
