import type { InlineConfig } from 'vite';
import type { BuildOptions } from '../content/build-options.ts';
import { chunkName } from './chunks.ts';
import { deckPlugins } from './deck-plugins.ts';

/** The configuration of Vite for `vite.config.ts` and the command line alike. */
export function viteConfig(options: BuildOptions = {}): InlineConfig {
  return {
    // Relative addresses, so that the built site works under any path.
    base: './',
    publicDir: options.singleFile ? false : 'assets',
    // Attributes whose addresses become relative, beside those that HTML defines.
    html: {
      additionalAssetSources: {
        section: { srcAttributes: ['data-background-image', 'data-background-video'] },
      },
    },
    plugins: deckPlugins(options),
    // Found before a page requests it: Vite reads only the scripts that index.html names itself.
    optimizeDeps: { entries: ['src/main.ts'] },
    server: {
      host: '127.0.0.1',
      port: 5173,
      // Opens the deck where a person is in front of a screen.
      open: process.stdout.isTTY && !process.env['CI'],
    },
    preview: { host: '127.0.0.1', port: 4173 },
    build: {
      // The CSP of the site allows no data: addresses; a single file has nothing else.
      assetsInlineLimit: options.singleFile ? () => true : 0,
      cssCodeSplit: !options.singleFile,
      modulePreload: options.singleFile ? false : { polyfill: false },
      rolldownOptions: {
        // A slow machine is no fault of the deck.
        checks: { pluginTimings: false },
        output: {
          codeSplitting: options.singleFile
            ? false
            : { groups: [{ name: chunkName, debugName: 'views' }] },
        },
      },
    },
  };
}
