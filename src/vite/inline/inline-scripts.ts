import type { HtmlTagDescriptor, Plugin } from 'vite';
import type { DeckBuild } from '../deck-build.ts';
import { bundleScript } from './bundle-script.ts';
import { escapeScript } from './escape-script.ts';

/** The scripts that run before any chunk has loaded, and where in the page. */
const SCRIPTS = [
  { file: 'src/boot/choose-view.ts', injectTo: 'head' },
  { file: 'src/boot/linked-slide.ts', injectTo: 'body' },
] as const;

/** Inlines the scripts of `src/boot` into every page. A build bundles them once, a development server for each page load. */
export function inlineScripts(deck: DeckBuild): Plugin {
  let bundled: ReturnType<typeof bundleBootScripts> | undefined;
  return {
    name: 'inline-scripts',
    transformIndexHtml: {
      order: 'post',
      async handler(_, { path, server }) {
        if (server || !bundled) bundled = bundleBootScripts(deck.root);
        const scripts = await bundled;
        if (!server) deck.page(path).scripts.push(...scripts.map(({ code }) => code));
        return scripts.map(
          ({ code, injectTo }): HtmlTagDescriptor => ({ tag: 'script', children: code, injectTo }),
        );
      },
    },
  };
}

/** The scripts as they are inlined, in the order of the page. */
export function bundleBootScripts(
  root: string,
): Promise<{ readonly code: string; readonly injectTo: 'head' | 'body' }[]> {
  return Promise.all(
    SCRIPTS.map(async ({ file, injectTo }) => ({
      code: escapeScript((await bundleScript(root, file)).code),
      injectTo,
    })),
  );
}
