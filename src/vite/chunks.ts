import type { Rolldown } from 'vite';
import { VIEW_NAMES, type ViewName } from '../dom/view.ts';

/** End of the path of a view's module. */
export function viewModule(view: ViewName): string {
  const folder = view === 'figure' ? 'figure-view' : view;
  return `/src/${folder}/${folder}.ts`;
}

/**
 * Assigns modules to chunks: `main` is the entry and what every view needs; `session` is what the Stage shares with
 * views that open beside it, so that the Stage loads three files and the Reader two. All other modules are left
 * to the bundler, which would write a chunk for every combination of views.
 */
export function chunkName(module: string, modules: Rolldown.ChunkingContext): string | null {
  if (module.endsWith('.css')) return null;
  const roots = rootsOf(module, modules);
  if (roots.some((root) => modules.getModuleInfo(root)?.isEntry)) return 'main';
  const uses = (view: ViewName) => roots.some((root) => root.endsWith(viewModule(view)));
  const others = VIEW_NAMES.filter((view) => view !== 'stage' && view !== 'reader').some(uses);
  if (uses('reader') && (uses('stage') || others)) return 'main';
  return uses('stage') && others ? 'session' : null;
}

/** The dynamically imported modules and entries from which a module is reached by static imports. */
function rootsOf(module: string, modules: Rolldown.ChunkingContext): string[] {
  const seen = new Set<string>();
  const roots: string[] = [];
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    const info = modules.getModuleInfo(id);
    if (!info) return;
    if (info.isEntry || info.dynamicImporters.length > 0) roots.push(id);
    info.importers.forEach(visit);
  };
  visit(module);
  return roots;
}
