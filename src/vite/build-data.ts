import { posix } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import type { BuildData } from '../dom/build-data.ts';
import { VIEW_NAMES } from '../dom/view.ts';
import { viewModule } from './chunks.ts';
import { BUILD_PLACEHOLDER, SERVICE_WORKER } from './pwa/precache-manifest.ts';

/**
 * Writes the data block of the build into every page. It lists the scripts that each view loads first, so that the
 * browser fetches those of the chosen view at once instead of one import after the other.
 */
export function buildData(): Plugin {
  return {
    name: 'build-data',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {}, path }) {
        const relative = (file: string) => posix.relative(posix.dirname(path), `/${file}`);
        const scripts = VIEW_NAMES.map((view) => [
          view,
          [...scriptsOf(viewModule(view), bundle)].map(relative),
        ]);
        const data: BuildData = {
          build: BUILD_PLACEHOLDER,
          serviceWorker: relative(SERVICE_WORKER),
          slidePages: true,
          scripts: Object.fromEntries(scripts),
        };
        return [
          {
            tag: 'script',
            attrs: { type: 'application/json', 'data-build': true },
            children: JSON.stringify(data),
            injectTo: 'head',
          },
        ];
      },
    },
  };
}

/** The chunk of a module, and all chunks that it imports statically. @param module end of its path */
function scriptsOf(module: string, bundle: Rolldown.OutputBundle): Set<string> {
  const files = new Set<string>();
  const visit = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || files.has(file)) return;
    files.add(file);
    chunk.imports.forEach(visit);
  };
  for (const [file, chunk] of Object.entries(bundle)) {
    if (chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith(module)) visit(file);
  }
  return files;
}
