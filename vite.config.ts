import { defineConfig } from 'vite';
import { chunkOf } from './src/compile/chunks.ts';
import { gallery } from './src/compile/gallery.ts';
import { hostHeaders } from './src/compile/headers.ts';
import { inlineScripts } from './src/compile/inline-scripts.ts';
import { inlineStyles } from './src/compile/inline-styles.ts';
import { install } from './src/compile/install.ts';
import { offline } from './src/compile/offline.ts';
import { deck } from './src/compile/plugin.ts';
import { contentPolicy } from './src/compile/policy.ts';
import { slidePages } from './src/compile/slide-pages.ts';
import { viewScripts } from './src/compile/view-scripts.ts';
import { welcome } from './src/compile/welcome.ts';

export default defineConfig({
  // Relative addresses, so that the built site works under any path.
  base: './',
  publicDir: 'assets',
  plugins: [
    deck(),
    inlineStyles(),
    viewScripts(),
    inlineScripts(),
    contentPolicy(),
    slidePages(),
    install(),
    offline(),
    hostHeaders(),
    gallery(),
    welcome(),
  ],
  server: {
    host: '127.0.0.1',
    port: 5173,
    // Presents at once where there is someone in front of a screen.
    open: process.stdout.isTTY && !process.env['CI'],
  },
  preview: { host: '127.0.0.1', port: 4173 },
  build: {
    // The policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // A slow machine is no fault of the deck.
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [{ name: chunkOf, debugName: 'rooms' }] } },
    },
  },
});
