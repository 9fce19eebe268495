import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Environment } from './find.ts';
import { aptInstaller, playwrightInstaller } from './install.ts';

/** For a browser to print its version. */
const VERSION_TIMEOUT_MS = 20_000;

const BROWSER_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];

/** The environment of this process. */
export function currentEnvironment(): Environment {
  const usesApt = isRootWithApt();
  const playwrightPath = chromium.executablePath();
  return {
    browserPath: process.env['BROWSER_PATH'] || undefined,
    shells: [
      ...playwrightShells(playwrightPath, process.platform),
      ...(process.platform === 'linux' ? onPath(SHELL_NAMES, process.env) : []),
    ],
    browsers: [playwrightPath, ...browserPaths(process.platform, process.env)].filter(Boolean),
    // apt first: its packages depend on the libraries that a browser needs.
    installers: [...(usesApt ? [aptInstaller] : []), playwrightInstaller(usesApt)],
    exists: existsSync,
    runs,
    log: (sentence) => process.stderr.write(`${sentence}\n`),
  };
}

/** Whether packages can be installed with apt without a question. */
export function isRootWithApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Possible paths of Chrome, Chromium and Edge: the default folders of the system, or `PATH` on Linux. */
export function browserPaths(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]);
  }
  return onPath(BROWSER_NAMES, env);
}

/**
 * Where Playwright installs Chromium's headless shell.
 * @param browser path of Playwright's full browser
 */
export function playwrightShells(browser: string, platform: NodeJS.Platform): string[] {
  const folder = /^(.*[\\/])chromium(-\d+[\\/])chrome-([^\\/]+)[\\/]/.exec(browser);
  if (!folder) return [];
  const [, cache, version, system] = folder;
  const program = platform === 'win32' ? 'chrome-headless-shell.exe' : 'chrome-headless-shell';
  return [`${cache}chromium_headless_shell${version}chrome-headless-shell-${system}/${program}`];
}

/** The paths that these programs may have in the folders of `PATH`. */
export function onPath(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Whether a browser starts. Tried on Linux only: elsewhere there are no stubs, and on Windows `--version` opens a window. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform !== 'linux') return true;
  return (
    spawnSync(path, ['--version'], { stdio: 'ignore', timeout: VERSION_TIMEOUT_MS }).status === 0
  );
}
