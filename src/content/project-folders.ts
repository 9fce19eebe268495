import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the files of a deck are, as absolute paths. */
export interface DeckFolders {
  readonly root: string;
  readonly slides: string;
  readonly assets: string;
  /** The style sheet that imports the layouts; a layout that it does not import has no look. */
  readonly styles: string;
}

/** Where the files of the deck are in a project. */
export function projectFolders(root: string): DeckFolders {
  return {
    root,
    slides: join(root, 'slides'),
    assets: join(root, 'assets'),
    styles: join(root, 'src/styles/layers.css'),
  };
}

/** Where is kept what can be made again: beside the packages, or in the temporary folder where nobody may write there. */
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
