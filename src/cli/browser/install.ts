import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Installer } from './find.ts';

/** Installs the distribution’s headless shell, or its Chromium where it has no package of the shell. Needs root. */
export const aptInstaller: Installer = {
  begun: 'No browser found; installing Chromium’s headless shell with apt, which takes a minute.',
  async install(onReached, reachTimeout) {
    // Lists are read anew: those of a container are empty.
    const reached = { pattern: /^(?:Get|Hit):\d/m, onReached, reachTimeout };
    if ((await run('apt-get', ['update', '-q'], reached)).failed) return false;
    const install = (name: string) =>
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name]);
    if (!(await install('chromium-headless-shell')).failed) return true;
    return succeeded(await install('chromium'));
  },
};

/**
 * Installs Playwright’s headless shell. Its own installer tries a download that is refused five
 * times, with a stack trace each; the first refusal ends it here.
 * @param withLibraries whether the libraries that it needs of the system are installed as well, which needs root
 */
export function playwrightInstaller(withLibraries: boolean): Installer {
  return {
    begun: 'No browser found; installing one with Playwright, which takes a minute.',
    async install(onReached, reachTimeout) {
      const reached = { pattern: /\d+% of /, refused: /Error:/, onReached, reachTimeout };
      const download = await playwright(['install', '--only-shell', 'chromium'], reached);
      if (!succeeded(download)) return false;
      return !withLibraries || succeeded(await playwright(['install-deps', 'chromium']));
    },
  };
}

/** How it is seen in what an installer prints whether it has reached what it downloads. */
interface Reached {
  readonly pattern: RegExp;
  /** What it prints when it has not, and would try again. */
  readonly refused?: RegExp;
  /** Milliseconds after which it is ended if it has not. */
  readonly reachTimeout: number;
  onReached(): void;
}

/** How an installer has ended. */
interface Ended {
  readonly failed: boolean;
  /** What it printed, if its download had begun. */
  readonly printed: string;
}

/** Whether an installer succeeded; if it failed after its download had begun, a person has to know why. */
function succeeded({ failed, printed }: Ended): boolean {
  if (failed && printed !== '') {
    process.stderr.write(`${printed.trim().split('\n').slice(-5).join('\n')}\n`);
  }
  return !failed;
}

function playwright(args: readonly string[], reached?: Reached): Promise<Ended> {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  return run(process.execPath, [join(dirname(manifest), 'cli.js'), ...args], reached);
}

/** Runs an installer without a word. */
function run(program: string, args: readonly string[], reached?: Reached): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
      // A process group of its own, so that what it starts is ended with it.
      detached: process.platform !== 'win32',
    });
    const end = () => {
      if (child.pid === undefined) return;
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    };
    const timeout = reached && setTimeout(end, reached.reachTimeout);
    let [printed, begun] = ['', reached === undefined];
    const read = (text: Buffer) => {
      printed += text;
      if (begun || reached === undefined) return;
      if (reached.pattern.test(printed)) {
        begun = true;
        clearTimeout(timeout);
        reached.onReached();
      } else if (reached.refused?.test(printed)) {
        end();
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    const finish = (failed: boolean) => {
      clearTimeout(timeout);
      resolve({ failed, printed: begun ? printed : '' });
    };
    child.on('error', () => finish(true));
    child.on('close', (code) => finish(code !== 0));
  });
}
