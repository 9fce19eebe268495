import type { HtmlTagDescriptor, Plugin } from 'vite';
import type { DeckBuild } from '../deck-build.ts';
import { bundleScript } from './bundle-script.ts';

/** The scripts that run before any chunk has loaded, and where in the page. */
const SCRIPTS = [
  { file: 'src/boot/choose-view.ts', injectTo: 'head' },
  { file: 'src/boot/linked-slide.ts', injectTo: 'body' },
] as const;

/** Inlines the scripts of `src/boot` into every page. */
export function inlineScripts(deck: DeckBuild): Plugin {
  return {
    name: 'inline-scripts',
    transformIndexHtml: {
      order: 'post',
      async handler(_, { path }) {
        const scripts = await bundleBootScripts(deck.root);
        deck.page(path).scripts.push(...scripts.map(({ code }) => code));
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
    SCRIPTS.map(async ({ file, injectTo }) => ({ code: await bundleScript(root, file), injectTo })),
  );
}
