import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { BuildOptions } from '../content/build-options.ts';
import type { CompiledDocument } from '../document/document.ts';
import { buildOptions } from './build-options.ts';
import { content, fillShell } from './content.ts';
import { singleFileCsp } from './csp.ts';

/** An edition as one file that needs no other. */
export interface SingleFile {
  readonly name: string;
  readonly html: string;
}

/** The kinds of pictures that a page may hold, by the ends of their names. */
const PICTURES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/**
 * Builds the deck as one file a language, with script, styles, typefaces and pictures inside: a browser
 * opens it from a disk, where it would load no module, and sets it a policy under which it asks for nothing.
 * @param what the build is told
 */
export async function buildSingleFiles(
  root: string,
  what: BuildOptions = {},
): Promise<SingleFile[]> {
  const plugin = content({ singleFile: true });
  const assets = join(root, 'assets');
  const built = await build({
    root,
    configFile: false,
    base: './',
    publicDir: assets,
    mode: 'production',
    logLevel: 'warn',
    plugins: [plugin, buildOptions(what)],
    build: {
      write: false,
      assetsInlineLimit: () => true,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: false } },
    },
  });
  const { shell, script, style } = partsOf([built].flat()[0]);
  const documents: readonly CompiledDocument[] = (await plugin.api?.()) ?? [];
  return Promise.all(
    documents.map(async (document) => {
      const page = await inlinePictures(fillShell(shell, document), assets);
      const html = page
        .replace('</head>', () => `<style>${style}</style></head>`)
        // After the text, which is there before the script has been read.
        .replace('</body>', () => `<script type="module">${script}</script></body>`)
        .replace(
          '<head>',
          (head) => `${head}<meta http-equiv="Content-Security-Policy" content="@policy@">`,
        );
      return { name: document.file, html: html.replace('@policy@', singleFileCsp(html)) };
    }),
  );
}

interface Parts {
  /** The page without what it loads. */
  readonly shell: string;
  readonly script: string;
  readonly style: string;
}

/** What the build has made: one page, one script and one style sheet. */
function partsOf(built: Rolldown.RolldownOutput | Rolldown.RolldownWatcher | undefined): Parts {
  const files = built && 'output' in built ? built.output : [];
  const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const named = (end: string) =>
    files.flatMap((file) =>
      file.type === 'asset' && file.fileName.endsWith(end) ? [String(file.source)] : [],
    );
  const [[script, more], [style = '', ...sheets], [page]] = [
    scripts,
    named('.css'),
    named('.html'),
  ];
  if (script === undefined || more !== undefined || sheets.length > 0 || page === undefined) {
    throw new Error(
      `One page, one script and one style sheet were due; built were: ${files.map(({ fileName }) => fileName).join(', ')}.`,
    );
  }
  return {
    shell: page.replace(
      /\s*<(?:script type="module"|link rel="(?:stylesheet|apple-touch-icon)")[^>]*>(?:<\/script>)?/g,
      '',
    ),
    // What would end the element, or begin a comment in it, is written in another way.
    script: script.replace(/<(?=\/script|!--)/gi, '\\x3C'),
    style: style.trim(),
  };
}

/** Writes the pictures of `assets/` into the page that names them. */
async function inlinePictures(page: string, assets: string): Promise<string> {
  const names = /(?<=\b(?:src|href)=")\.?\/((?:icons|pictures)\/[^"?#]+)(?=")/g;
  const contents = new Map<string, string>();
  for (const [, name = ''] of page.matchAll(names)) {
    const kind = PICTURES[extname(name).toLowerCase()];
    if (kind === undefined || contents.has(name)) continue;
    const bytes = await readFile(join(assets, decodeURI(name)));
    contents.set(name, `data:${kind};base64,${bytes.toString('base64')}`);
  }
  return page.replace(names, (address, name: string) => contents.get(name) ?? address);
}
