/** What the search needs to know of a machine, so that it can be tried on machines that are not there. */
export interface Environment {
  /** Value of `BROWSER_PATH`, the path a person has named. */
  readonly named: string | undefined;
  /** Where Chromium’s headless shell may be, best first: it has no windows, and takes half the time for pages and paper. */
  readonly shells: readonly string[];
  /** Where Playwright’s own browser and those of the system may be, best first. */
  readonly browsers: readonly string[];
  /** Ways to install one here, best first. */
  readonly installers: readonly Installer[];
  exists(path: string): boolean;
  /** Whether the browser at a path is there and starts: a package may be a stub, or lack its libraries. */
  runs(path: string): boolean;
  /** Tells a person what takes time. */
  log(sentence: string): void;
}

/** A way to install a browser. */
export interface Installer {
  /** Told once it is known that what it installs can be fetched. */
  readonly begun: string;
  /**
   * Installs a browser without a word of its own.
   * @param onReached called when the download has begun
   * @param reachTimeout milliseconds after which it gives up if it has not
   * @returns false when nothing was installed
   */
  install(onReached: () => void, reachTimeout: number): Promise<boolean>;
}

/** How long it may take altogether until it is known that no browser can be installed, in milliseconds. */
const REACH_TIMEOUT_MS = 8000;

/**
 * The path of a browser of the Chromium family: the one named in `BROWSER_PATH`, else a headless
 * shell, else a full browser, else one installed now. Nothing is told unless a download has begun.
 * @throws Error with one sentence that says what to do
 */
export async function findBrowser(machine: Environment): Promise<string> {
  const { named, exists, installers, log } = machine;
  if (named !== undefined && !exists(named)) {
    throw new Error(`BROWSER_PATH names “${named}”, and there is no such file.`);
  }
  const found = installedBrowser(machine);
  if (found !== undefined) return found;
  for (const { install, begun } of installers) {
    const installed = await install(() => log(begun), REACH_TIMEOUT_MS / installers.length);
    const browser = installed ? installedBrowser(machine) : undefined;
    if (browser !== undefined) return browser;
  }
  throw new Error(
    'No browser of the Chromium family could be found or installed: install Chrome, Chromium or Edge, or set BROWSER_PATH to one.',
  );
}

/** The path of a browser that is on this machine already; undefined when there is none. */
export function installedBrowser(machine: Environment): string | undefined {
  const { named, exists, shells, browsers, runs } = machine;
  if (named !== undefined) return exists(named) ? named : undefined;
  return [...shells, ...browsers].find((path) => runs(path));
}
