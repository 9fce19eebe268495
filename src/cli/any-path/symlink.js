import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What Vite takes for the end of a path, for a pattern or for an escape. */
const UNUSABLE = /[#%?*]/;
/** What it looks for in the real paths of its own files, whatever way they are reached. */
const BEYOND_HELP = /[?*]/;

/**
 * Runs this program once more, with its folder reached through a link, where Vite cannot work with the
 * folder's own path.
 * @returns {Promise<number | undefined>} the code to leave with, or nothing where there is no need
 */
export async function throughLink() {
  const root = process.cwd();
  if (!UNUSABLE.test(root)) return undefined;
  const link = linkTo(root);
  if (link === undefined) {
    const [sign] = (BEYOND_HELP.exec(root) ?? UNUSABLE.exec(root)) || [];
    console.error(`Vite cannot work with the “${sign}” in the path “${root}”: rename that folder.`);
    return 1;
  }
  const folder = pathToFileURL(join(link, 'src/cli/any-path/cwd.js')).href;
  const options = ['--preserve-symlinks', '--preserve-symlinks-main', `--import=${folder}`];
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      BASCULE_LINK: link,
      // Also for the processes that it starts.
      NODE_OPTIONS: [process.env['NODE_OPTIONS'], ...options].filter(Boolean).join(' '),
    },
  });
  // Whoever ends this process means the other, which then says how it has ended.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * A link to the folder, with a path that Vite can work with; the same each time, so that what Vite keeps
 * from one start to the next, which is by path, stays in use.
 * @param {string} root
 * @returns {string | undefined} nothing where there can be none
 */
function linkTo(root) {
  const owner = process.getuid?.();
  const name = createHash('sha256').update(`${owner} ${root}`).digest('hex').slice(0, 16);
  const link = join(tmpdir(), `bascule-${name}`);
  if (BEYOND_HELP.test(root) || UNUSABLE.test(link)) return undefined;
  try {
    symlinkSync(root, link, 'junction');
  } catch {
    // It is there already, or there can be none.
  }
  try {
    // In a folder that all may write to, it might be somebody else's and lead elsewhere.
    const isOurs = owner === undefined || lstatSync(link).uid === owner;
    return isOurs && realpathSync(link) === realpathSync(root) ? link : undefined;
  } catch {
    return undefined;
  }
}
