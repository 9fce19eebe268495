import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Environment } from './find.ts';
import { aptInstaller, playwrightInstaller } from './install.ts';

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];

/** The machine that this runs on. */
export function currentEnvironment(): Environment {
  const isRootWithApt =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const playwrights = chromium.executablePath();
  return {
    named: process.env['BROWSER_PATH'] || undefined,
    shells: [
      ...playwrightShells(playwrights, process.platform),
      ...(process.platform === 'linux' ? onPath(SHELLS, process.env) : []),
    ],
    browsers: [playwrights, ...browserPaths(process.platform, process.env)].filter(Boolean),
    // A distribution’s package comes with the libraries that it needs.
    installers: [...(isRootWithApt ? [aptInstaller] : []), playwrightInstaller(isRootWithApt)],
    exists: existsSync,
    runs,
    log: (sentence) => process.stderr.write(`${sentence}\n`),
  };
}

/** Where Chrome, Chromium and Edge are on a system: its usual folders, then its path. */
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
  return onPath(NAMES, env);
}

/**
 * Where Playwright puts Chromium without windows, which it installs beside its own browser.
 * @param browser path of that
 */
export function playwrightShells(browser: string, platform: NodeJS.Platform): string[] {
  const folder = /^(.*[\\/])chromium(-\d+[\\/])chrome-([^\\/]+)[\\/]/.exec(browser);
  if (!folder) return [];
  const [, cache, version, system] = folder;
  const program = platform === 'win32' ? 'chrome-headless-shell.exe' : 'chrome-headless-shell';
  return [`${cache}chromium_headless_shell${version}chrome-headless-shell-${system}/${program}`];
}

function onPath(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Whether a browser starts. Only Linux has stubs and missing libraries; on Windows this opens a window. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
