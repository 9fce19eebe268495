import { posix } from 'node:path';
import type { Plugin } from 'vite';

/** Has browsers fetch the fonts along with the style sheet that asks for them, instead of after it. */
export function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {}, path }) =>
        Object.keys(bundle)
          .filter((file) => file.endsWith('.woff2'))
          .sort()
          .map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
              href: posix.relative(posix.dirname(path), `/${file}`),
            },
            injectTo: 'head' as const,
          })),
    },
  };
}
