import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isJunk } from 'junk';
import type { Plugin } from 'vite';
import { allFilesUnder } from '../content/files/read-files.ts';

/**
 * Leaves files of the operating system and of editors out of the site, which Vite copies from `assets/`: `.DS_Store` has
 * the names of all files of a folder, a backup has what was removed. Other hidden files, as of `.well-known/`, are in it.
 */
export function junkFiles(): Plugin {
  let publicDir = '';
  return {
    name: 'junk-files',
    apply: 'build',
    configResolved(config) {
      ({ publicDir } = config);
    },
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      for (const path of await allFilesUnder(publicDir)) {
        if (isJunk(basename(path))) await rm(join(dir, path), { force: true });
      }
    },
  };
}
