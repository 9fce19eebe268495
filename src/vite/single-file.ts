import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { h } from 'hastscript';
import type { Plugin, Rolldown } from 'vite';
import { dataUrl } from '../content/files/data-url.ts';
import { html } from '../document/html.ts';
import type { DeckBuild } from './deck-build.ts';
import { singleFileCsp, stylesAddedTo } from './inline/csp.ts';
import { escapeScript } from './inline/escape-script.ts';
import { bundleBootScripts } from './inline/inline-scripts.ts';
import { licenceText } from './licences/licence-text.ts';
import { packagesOf } from './licences/packages.ts';
import { replaceCopyUrls } from './pictures/copy-files.ts';
import { fillTemplate, TEMPLATE } from './template.ts';

/**
 * Writes one HTML file per language, with script, styles, fonts and pictures inside, instead of a site. It opens
 * from a disk, where browsers load no modules, and its CSP allows no requests.
 */
export function singleFile(deck: DeckBuild): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const { script, style, modules } = soleChunkOf(bundle);
        const licences = licenceText(await packagesOf([...modules, ...deck.bundledFiles]));
        for (const file of Object.keys(bundle)) delete bundle[file];
        const template = await readFile(join(deck.root, TEMPLATE), 'utf8');
        const boot = await bundleBootScripts(deck.root);
        const bootIn = (place: 'head' | 'body') =>
          boot.filter(({ injectTo }) => injectTo === place).map(({ code }) => code);
        const main = escapeScript(script);
        const scripts = [...bootIn('head'), ...bootIn('body'), main];
        for (const document of await deck.documents()) {
          const styles = [style, ...stylesAddedTo(document)];
          const csp = singleFileCsp({ scripts, styles, hasVideo: document.hasVideo });
          const body = await replaceCopyUrls(document.body, deck.root, async (file) =>
            dataUrl(file, await readFile(file)),
          );
          const source = fillTemplate(template, { ...document, body })
            .replace('<head>', (tag) => tag + cspElement(csp))
            .replace('</head>', (tag) => scriptElements(bootIn('head')) + styleElement(style) + tag)
            .replace(
              '</body>',
              // After the text, which is shown before the script has been parsed.
              (tag) =>
                scriptElements(bootIn('body')) + moduleElement(main) + comment(licences) + tag,
            );
          this.emitFile({ type: 'asset', fileName: document.singleFile, source });
        }
      },
    },
  };
}

/**
 * The script and the style sheet of the bundle, and the modules of the script.
 * @throws Error when there is more than one of either
 */
function soleChunkOf(bundle: Rolldown.OutputBundle) {
  const files = Object.values(bundle);
  const chunks = files.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const styles = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  const [[chunk, ...moreChunks], [style = '', ...moreStyles]] = [chunks, styles];
  if (chunk === undefined || moreChunks.length > 0 || moreStyles.length > 0) {
    const names = files.map(({ fileName }) => fileName).join(', ');
    throw new Error(`A single file needs one script and one style sheet; built were: ${names}.`);
  }
  return { script: chunk.code, style: style.trim(), modules: chunk.moduleIds };
}

const cspElement = (csp: string) => `<meta http-equiv="Content-Security-Policy" content="${csp}">`;
/** Licences demand that their text comes with the code: here it is in the source of the page. */
const comment = (text: string) => html([{ type: 'comment', value: `\n${text}` }]);
const styleElement = (style: string) => html([h('style', style)]);
const moduleElement = (code: string) => html([h('script', { type: 'module' }, code)]);
const scriptElements = (codes: readonly string[]) => html(codes.map((code) => h('script', code)));
