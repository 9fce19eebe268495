import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { allFilesUnder } from '../content/files/read-files.ts';

/** The file with the checksums, at the root of the site. */
const CHECKSUMS = 'SHA256SUMS';

/**
 * Checksums in the format that `sha256sum -c` reads: a line per file, sorted by path.
 * @param files contents by path, with forward slashes
 */
export function checksumLines(files: ReadonlyMap<string, string | Uint8Array>): string {
  const paths = [...files.keys()].sort();
  return paths.map((path) => `${checksumLine(path, files.get(path) ?? '')}\n`).join('');
}

function checksumLine(path: string, content: string | Uint8Array): string {
  const digest = createHash('sha256').update(content).digest('hex');
  // As GNU coreutils escape them: a backslash at the start of the line says so.
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === path ? '' : '\\'}${digest}  ${escaped}`;
}

/**
 * Writes the checksums of all files of this build. Other files of the folder, such as those of an earlier build, are
 * not listed. Nothing links to the list, and no service worker caches it.
 */
export function checksums(): Plugin {
  let publicDir = '';
  return {
    name: 'checksums',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      ({ publicDir } = config);
    },
    writeBundle: {
      // After the files that have copies instead were removed.
      order: 'post',
      sequential: true,
      async handler({ dir }, bundle) {
        if (dir === undefined) return;
        // Vite copies hidden files as well.
        const names = new Set([...Object.keys(bundle), ...(await allFilesUnder(publicDir))]);
        const written = [...names].filter((name) => existsSync(join(dir, name)));
        const files = new Map(
          await Promise.all(
            written.map(async (name) => [name, await readFile(join(dir, name))] as const),
          ),
        );
        await writeFile(join(dir, CHECKSUMS), checksumLines(files));
      },
    },
  };
}
