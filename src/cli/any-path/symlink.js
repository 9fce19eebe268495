import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Characters that Vite interprets in paths: as fragment, query, escape or glob. */
const UNSUPPORTED = /[#%?*]/;
/** Those that it also interprets in the real paths of its own files, where a link does not help. */
const UNSUPPORTED_IN_REAL_PATH = /[?*]/;

/**
 * If Vite cannot work with the path of the working directory, runs this program again in a child process whose
 * working directory is a symlink to it.
 * @returns {Promise<number | undefined>} the exit code of the child; undefined if the path is usable
 */
export async function throughLink() {
  const root = process.cwd();
  if (!UNSUPPORTED.test(root)) return undefined;
  const link = linkTo(root);
  if (link === undefined) {
    const [character] = (UNSUPPORTED_IN_REAL_PATH.exec(root) ?? UNSUPPORTED.exec(root)) || [];
    console.error(
      `Vite cannot work with the “${character}” in the path “${root}”: rename that folder.`,
    );
    return 1;
  }
  const preload = pathToFileURL(join(link, 'src/cli/any-path/cwd.js')).href;
  const options = ['--preserve-symlinks', '--preserve-symlinks-main', `--import=${preload}`];
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      BASCULE_LINK: link,
      // In the environment, so that its own child processes inherit them.
      NODE_OPTIONS: [process.env['NODE_OPTIONS'], ...options].filter(Boolean).join(' '),
    },
  });
  // Signals are forwarded; the child's exit code is then returned.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Creates a symlink to a folder. Its path is the same at each start, because Vite's caches depend on it.
 * @param {string} root
 * @returns {string | undefined} undefined if none can be created
 */
function linkTo(root) {
  const owner = process.getuid?.();
  const name = createHash('sha256').update(`${owner} ${root}`).digest('hex').slice(0, 16);
  const link = join(tmpdir(), `bascule-${name}`);
  if (UNSUPPORTED_IN_REAL_PATH.test(root) || UNSUPPORTED.test(link)) return undefined;
  try {
    symlinkSync(root, link, 'junction');
  } catch {
    // It exists already, or cannot be created: checked below.
  }
  try {
    // The temporary folder is writable by all users: another user's link could point elsewhere.
    const isOurs = owner === undefined || lstatSync(link).uid === owner;
    return isOurs && realpathSync(link) === realpathSync(root) ? link : undefined;
  } catch {
    return undefined;
  }
}
