import { posix } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { VIEW_NAMES } from '../dom/view.ts';

/**
 * Names in the document which scripts each view begins with, so that the browser fetches those of the
 * view it chooses all at once, instead of one after the other as each asks for the next.
 */
export function modulePreload(): Plugin {
  return {
    name: 'view-scripts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, path }) {
        const from = posix.dirname(path);
        const files = VIEW_NAMES.map((view) => {
          const scripts = [...scriptsOf(view, bundle)].map((file) =>
            posix.relative(from, `/${file}`),
          );
          return scripts.length === 0 ? '' : ` data-${view}-scripts="${scripts.join(' ')}"`;
        });
        return html.replace(/<html\b/, (tag) => tag + files.join(''));
      },
    },
  };
}

/** The script that a view is made of, and all that have to be there before it runs. */
function scriptsOf(view: string, bundle: Rolldown.OutputBundle): Set<string> {
  const files = new Set<string>();
  const visit = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || files.has(file)) return;
    files.add(file);
    chunk.imports.forEach(visit);
  };
  for (const [file, chunk] of Object.entries(bundle)) {
    const room = `/src/${view}/${view}.ts`;
    if (chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith(room)) visit(file);
  }
  return files;
}
