import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The pages of a built site, by their paths from its folder with slashes, in order; none where there is no folder. */
export async function pagesIn(site: string): Promise<string[]> {
  try {
    const files = await readdir(site, { recursive: true, withFileTypes: true });
    return files
      .filter((file) => file.isFile() && file.name.endsWith('.html'))
      .map((file) => relative(site, join(file.parentPath, file.name)).split(sep).join('/'))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
