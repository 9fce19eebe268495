import { defineConfig } from 'vite';
import { chunkName } from './src/vite/chunks.ts';
import { content } from './src/vite/content.ts';
import { csp } from './src/vite/csp.ts';
import { devBanner } from './src/vite/dev-banner.ts';
import { gallery } from './src/vite/gallery/gallery.ts';
import { httpHeaders } from './src/vite/http-headers.ts';
import { inlineCss } from './src/vite/inline-css.ts';
import { inlineScripts } from './src/vite/inline-scripts.ts';
import { modulePreload } from './src/vite/modulepreload.ts';
import { precache } from './src/vite/precache.ts';
import { slidePages } from './src/vite/slide-pages.ts';
import { webManifest } from './src/vite/web-manifest.ts';

export default defineConfig({
  // Relative addresses, so that the built site works under any path.
  base: './',
  publicDir: 'assets',
  plugins: [
    content(),
    inlineCss(),
    modulePreload(),
    inlineScripts(),
    csp(),
    slidePages(),
    webManifest(),
    precache(),
    httpHeaders(),
    gallery(),
    devBanner(),
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
      output: { codeSplitting: { groups: [{ name: chunkName, debugName: 'rooms' }] } },
    },
  },
});
