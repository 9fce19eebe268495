import type { Plugin } from 'vite';
import type { DeckBuild } from '../deck-build.ts';
import { licenceText } from './licence-text.ts';
import { packagesOf } from './packages.ts';

/** Name of the file, at the root of the site. */
const LICENCE_FILE = 'licenses.txt';

/** Writes the licences of the packages in the site; no page links to the file, and no worker caches it. */
export function licenceFile(deck: DeckBuild): Plugin {
  return {
    name: 'licence-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // After the service worker, whose modules are not in the bundle.
      order: 'post',
      async handler(_, bundle) {
        const modules = Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' ? file.moduleIds : [],
        );
        const packages = await packagesOf([...modules, ...deck.bundledFiles]);
        this.emitFile({ type: 'asset', fileName: LICENCE_FILE, source: licenceText(packages) });
      },
    },
  };
}
