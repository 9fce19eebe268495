import type { Plugin } from 'vite';
import type { DeckBuild } from './deck-build.ts';

/** Writes the PDFs and Open Graph images that the build was given into the site. */
export function downloads({ options }: DeckBuild): Plugin {
  return {
    name: 'downloads',
    apply: 'build',
    generateBundle() {
      for (const { path, bytes } of [...(options.downloads ?? []), ...(options.ogImages ?? [])]) {
        this.emitFile({ type: 'asset', fileName: path, source: bytes });
      }
    },
  };
}
