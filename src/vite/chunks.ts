import type { Rolldown } from 'vite';
import { VIEW_NAMES } from '../dom/view.ts';

const ROOMS = VIEW_NAMES.map((view) => `/src/${view}/${view}.ts`);

/**
 * How scripts are cut: `main` is what the document begins with and every view needs, `talk` what the
 * Stage shares with rooms that are opened beside it, so that the Stage is three files and the Reader
 * two. All else is left to the bundler, which would cut a file for every set of rooms.
 */
export function chunkName(module: string, modules: Rolldown.ChunkingContext): string | null {
  if (module.endsWith('.css')) return null;
  const starts = startsOf(module, modules);
  if (starts.some((start) => modules.getModuleInfo(start)?.isEntry)) return 'main';
  const [stage, reader, ...others] = ROOMS.map((room) => starts.some((id) => id.endsWith(room)));
  if (reader && (stage || others.includes(true))) return 'main';
  return stage && others.includes(true) ? 'talk' : null;
}

/** What a module is part of: the scripts that are fetched by themselves and import it. */
function startsOf(module: string, modules: Rolldown.ChunkingContext): string[] {
  const seen = new Set<string>();
  const starts: string[] = [];
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    const info = modules.getModuleInfo(id);
    if (!info) return;
    if (info.isEntry || info.dynamicImporters.length > 0) starts.push(id);
    info.importers.forEach(visit);
  };
  visit(module);
  return starts;
}
