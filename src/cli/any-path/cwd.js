// Preloaded (`--import`) by `symlink.js`: `process.cwd()` returns the path through the link.
import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

const link = process.env['BASCULE_LINK'];
if (link !== undefined) {
  const target = realpathSync(link);
  const current = process.cwd.bind(process);
  process.cwd = () => {
    const folder = current();
    const isInside = folder === target || folder.startsWith(target + sep);
    return isInside ? link + folder.slice(target.length) : folder;
  };
}
