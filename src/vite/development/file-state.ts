import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files in folders, and files, as a text that changes when one of them is added, removed, renamed or written. Links in
 * a folder are not followed: they may lead to the folder itself.
 */
export async function fileState(paths: readonly string[]): Promise<string> {
  const states = await Promise.all(paths.map((path) => stateOf(path, stat)));
  return states.join('\n');
}

async function stateOf(path: string, read: typeof lstat): Promise<string> {
  try {
    const status = await read(path);
    const { ino, size, mtimeMs, ctimeMs } = status;
    const own = [path, ino, size, mtimeMs, ctimeMs].join(' ');
    const entries = status.isDirectory() ? await readdir(path) : [];
    // A folder's own times change with files in it that are no content.
    if (entries.length === 0) return own;
    const inside = entries.filter((name) => !name.startsWith('.')).sort();
    const states = await Promise.all(inside.map((name) => stateOf(join(path, name), lstat)));
    return states.join('\n');
  } catch {
    return `${path} is gone`;
  }
}
