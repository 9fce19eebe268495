// Loaded first where `through-link.js` has this program run: the folder it is in has the link's path.
import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

const link = process.env['BASCULE_LINK'];
if (link !== undefined) {
  const target = realpathSync(link);
  const current = process.cwd.bind(process);
  process.cwd = () => {
    const folder = current();
    const within = folder === target || folder.startsWith(target + sep);
    return within ? link + folder.slice(target.length) : folder;
  };
}
