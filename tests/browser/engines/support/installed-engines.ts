import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { currentEnvironment, onPath } from '../../../../src/cli/browser/environment.ts';
import { installedBrowser } from '../../../../src/cli/browser/find.ts';
import type { EngineName } from './engine-window.ts';

/** What is needed to start an engine. */
export interface Engine {
  readonly name: EngineName;
  /** Path of the browser. */
  readonly browser: string;
  /** WebKit only: path of WebKitWebDriver. */
  readonly driver?: string;
  /** WebKit only: path of the X server without a screen, in which its windows open. */
  readonly display?: string;
}

/** An engine that this machine lacks. */
interface MissingEngine {
  readonly name: EngineName;
  /** The end of a sentence that says what to do. */
  readonly reason: string;
  /** Debian's packages. */
  readonly packages: readonly string[];
}

/** The engines of this machine, and the missing ones. */
interface Engines {
  readonly installed: readonly Engine[];
  readonly missing: readonly MissingEngine[];
}

/** Finds the engines that are installed. */
export function findEngines(): Engines {
  const found = [chromium(), firefox(), webkit()];
  return {
    installed: found.filter((one) => 'browser' in one),
    missing: found.filter((one) => 'reason' in one),
  };
}

function chromium(): Engine | MissingEngine {
  const name = 'Chromium';
  const browser = installedBrowser(currentEnvironment());
  return browser === undefined
    ? missing(name, ['chromium'], 'install Chrome, Chromium or Edge, or set BROWSER_PATH to one.')
    : { name, browser };
}

function firefox(): Engine | MissingEngine {
  const name = 'Firefox';
  const browser = [
    ...onPath(['firefox-esr', 'firefox'], process.env),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ].find((path) => existsSync(path));
  return browser === undefined
    ? missing(name, ['firefox-esr'], 'install Firefox.')
    : { name, browser };
}

function webkit(): Engine | MissingEngine {
  const name = 'WebKit';
  const driver = programOnPath('WebKitWebDriver');
  const browser = miniBrowser();
  const display = programOnPath('Xvfb');
  return driver === undefined || browser === undefined || display === undefined
    ? missing(name, ['webkit2gtk-driver', 'xvfb'], 'install WebKitGTK with its driver, and Xvfb.')
    : { name, browser, driver, display };
}

function missing(name: EngineName, packages: readonly string[], cure: string): MissingEngine {
  return { name, packages, reason: `${cure} On Debian: apt-get install ${packages.join(' ')}` };
}

/** Debian has WebKitGTK's small browser in a folder per architecture and version, other systems in one of these. */
function miniBrowser(): string | undefined {
  return ['/usr/lib', '/usr/libexec', '/usr/lib64']
    .flatMap((folder) => [folder, ...foldersIn(folder, /-linux-gnu/)])
    .flatMap((folder) => foldersIn(folder, /^webkit2?gtk-/))
    .sort()
    .reverse()
    .map((folder) => join(folder, 'MiniBrowser'))
    .find((path) => existsSync(path));
}

function foldersIn(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((one) => name.test(one))
    .map((one) => join(folder, one));
}

function programOnPath(name: string): string | undefined {
  return onPath([name], process.env).find((path) => existsSync(path));
}
