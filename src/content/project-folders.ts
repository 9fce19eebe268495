import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of a project, and its style sheet, as absolute paths. */
export interface DeckFolders {
  readonly root: string;
  readonly slides: string;
  readonly assets: string;
  /** The style sheet that imports the layouts; its imports are the list of known layouts. */
  readonly styles: string;
}

/** The folders of the project at `root`. */
export function projectFolders(root: string): DeckFolders {
  return {
    root,
    slides: join(root, 'slides'),
    assets: join(root, 'assets'),
    styles: join(root, 'src/styles/layers.css'),
  };
}

/** The folder for caches: in `node_modules`, or in the temporary folder if `node_modules` is read-only. */
export function cacheFolder(root: string): string {
  const folder = join(root, 'node_modules/.cache');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return join(tmpdir(), `la-bascule-cache-${process.getuid?.() ?? 'user'}`);
  }
}
