import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files in folders, and files, as a text that changes when one of them is added, removed, renamed or written. */
export async function fileState(paths: readonly string[]): Promise<string> {
  const states = await Promise.all(paths.map((path) => stateOf(path)));
  return states.join('\n');
}

async function stateOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeMs, ctimeMs } = await stat(path);
    const own = [path, ino, size, mtimeMs, ctimeMs].join(' ');
    const entries = await readdir(path).catch(() => []);
    // A folder's own times change with files in it that are no content.
    if (entries.length === 0) return own;
    const inside = entries.filter((name) => !name.startsWith('.')).sort();
    return fileState(inside.map((name) => join(path, name)));
  } catch {
    return `${path} is gone`;
  }
}
