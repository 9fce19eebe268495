import type { Plugin } from 'vite';
import type { BuildOptions } from '../content/build-options.ts';
import { buildData } from './build-data.ts';
import { checksums } from './checksums.ts';
import { content } from './content.ts';
import { DeckBuild } from './deck-build.ts';
import { deckStyleSheet } from './deck-style-sheet.ts';
import { devBanner } from './development/dev-banner.ts';
import { layoutWarnings } from './development/layout-warnings.ts';
import { downloads } from './downloads.ts';
import { gallery } from './gallery/gallery.ts';
import { httpHeaders } from './http-headers.ts';
import { csp } from './inline/csp.ts';
import { inlineCss } from './inline/inline-css.ts';
import { inlineScripts } from './inline/inline-scripts.ts';
import { junkFiles } from './junk-files.ts';
import { licenceFile } from './licences/licence-file.ts';
import { notesLeakCheck } from './notes-leak-check.ts';
import { pictures } from './pictures/pictures.ts';
import { icons } from './pwa/icons/icons.ts';
import { precache } from './pwa/precache.ts';
import { webManifest } from './pwa/web-manifest.ts';
import { revealAmendments } from './reveal-amendments.ts';
import { revealExtensions } from './reveal-extensions.ts';
import { singleFile } from './single-file.ts';
import { slidePages } from './slide-pages.ts';

/** The plugins of a build or a development server, for `vite.config.ts` and the command line alike. */
export function deckPlugins(options: BuildOptions = {}): Plugin[] {
  const deck = new DeckBuild(options);
  if (options.singleFile)
    return [
      content(deck),
      deckStyleSheet(deck),
      revealExtensions(deck),
      revealAmendments(),
      singleFile(deck),
      notesLeakCheck(deck),
    ];
  return [
    content(deck),
    deckStyleSheet(deck),
    pictures(deck),
    junkFiles(),
    revealExtensions(deck),
    revealAmendments(),
    downloads(deck),
    // The inline scripts read the typefaces and the data block, which come before them in <head>.
    inlineCss(deck),
    buildData(),
    inlineScripts(deck),
    icons(deck),
    webManifest(deck),
    slidePages(deck),
    // After everything that adds inline scripts and styles.
    csp(deck),
    // After everything that writes files of the site.
    httpHeaders(deck),
    precache(deck),
    licenceFile(deck),
    notesLeakCheck(deck),
    checksums(),
    gallery(),
    layoutWarnings(),
    devBanner(),
  ];
}
