import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Installer } from './find.ts';

/** Installs the headless shell with apt, or Chromium if the distribution has no package of the shell. Needs root. */
export const aptInstaller: Installer = {
  startMessage:
    'No browser found; installing Chromium’s headless shell with apt, which takes a minute.',
  async install(onDownload, timeoutMs) {
    // Containers have no package lists.
    const start = { pattern: /^(?:Get|Hit):\d/m, onDownload, timeoutMs };
    if ((await aptUpdate(start)).failed) return false;
    if (!(await aptInstall('chromium-headless-shell')).failed) return true;
    return succeeded(await aptInstall('chromium'));
  },
};

/** Fetches the package lists of apt, which needs root. */
export function aptUpdate(start?: DownloadStart): Promise<InstallResult> {
  return run('apt-get', ['update', '-q'], start);
}

/** Installs packages with apt, which needs root and the package lists. */
export function aptInstall(...packages: readonly string[]): Promise<InstallResult> {
  return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
}

/**
 * Installs the headless shell with Playwright. Its installer retries a failed download five times, with a stack
 * trace each; here it is ended at the first failure.
 * @param withLibraries whether to install the system libraries that it depends on, which needs root
 */
export function playwrightInstaller(withLibraries: boolean): Installer {
  return {
    startMessage: 'No browser found; installing one with Playwright, which takes a minute.',
    async install(onDownload, timeoutMs) {
      const start = { pattern: /\d+% of /, failure: /Error:/, onDownload, timeoutMs };
      const download = await playwright(['install', '--only-shell', 'chromium'], start);
      if (!succeeded(download)) return false;
      return !withLibraries || succeeded(await playwright(['install-deps', 'chromium']));
    },
  };
}

/** How to detect in the output of an installer that its download has started. */
interface DownloadStart {
  readonly pattern: RegExp;
  /** Output before a retry; the installer is ended. */
  readonly failure?: RegExp;
  /** The installer is ended if its download has not started by then. */
  readonly timeoutMs: number;
  onDownload(): void;
}

interface InstallResult {
  readonly failed: boolean;
  /** stdout and stderr; empty if the download had not started. */
  readonly output: string;
}

/** Whether an installer succeeded. If it failed after its download had started, prints the end of its output. */
function succeeded({ failed, output }: InstallResult): boolean {
  if (failed && output !== '') {
    process.stderr.write(`${output.trim().split('\n').slice(-5).join('\n')}\n`);
  }
  return !failed;
}

function playwright(args: readonly string[], start?: DownloadStart): Promise<InstallResult> {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  return run(process.execPath, [join(dirname(manifest), 'cli.js'), ...args], start);
}

/** Runs an installer without showing its output. */
function run(
  program: string,
  args: readonly string[],
  start?: DownloadStart,
): Promise<InstallResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
      // A process group, so that its child processes are ended with it.
      detached: process.platform !== 'win32',
    });
    const end = () => {
      if (child.pid === undefined) return;
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    };
    const timeout = start && setTimeout(end, start.timeoutMs);
    let output = '';
    let hasStarted = start === undefined;
    const read = (text: Buffer) => {
      output += text;
      if (hasStarted || start === undefined) return;
      if (start.pattern.test(output)) {
        hasStarted = true;
        clearTimeout(timeout);
        start.onDownload();
      } else if (start.failure?.test(output)) {
        end();
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    const finish = (failed: boolean) => {
      clearTimeout(timeout);
      resolve({ failed, output: hasStarted ? output : '' });
    };
    child.on('error', () => finish(true));
    child.on('close', (code) => finish(code !== 0));
  });
}
