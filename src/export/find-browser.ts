/** What the search needs to know of a machine, so that it can be tried on machines that are not there. */
export interface Machine {
  /** Value of `BROWSER_PATH`, the path a person has named. */
  readonly named: string | undefined;
  /** Where Playwright keeps, or would keep, its own browser. */
  readonly playwright: string | undefined;
  /** Where browsers are usually installed on this system, best first. */
  readonly usual: readonly string[];
  /** Where Chromium’s headless shell, which has no windows, is usually installed: half the time for pages and paper. */
  readonly shells: readonly string[];
  /** Whether the distribution's package manager can be used. */
  readonly canUseApt: boolean;
  exists(path: string): boolean;
  /** Whether the browser at a path is there and starts: a package may be a stub, or lack its libraries. */
  runs(path: string): boolean;
  /** Runs Playwright's installer, with the libraries its browser needs; false when it fails. */
  installByPlaywright(): Promise<boolean>;
  /** Installs the distribution's Chromium; false when it fails. */
  installByApt(): Promise<boolean>;
  /** Tells a person what takes time. */
  tell(sentence: string): void;
}

/**
 * The path of a browser of the Chromium family: the one named in `BROWSER_PATH`, else Playwright's
 * own, else an installed one, else one installed now.
 * @throws Error with one sentence that says what to do
 */
export async function findBrowser(machine: Machine): Promise<string> {
  const { named } = machine;
  if (named !== undefined) {
    if (machine.exists(named)) return named;
    throw new Error(`BROWSER_PATH names “${named}”, and there is no such file.`);
  }
  const found = installed(machine);
  if (found !== undefined) return found;

  machine.tell('No browser found; installing one with Playwright, which takes a minute.');
  const byPlaywright = (await machine.installByPlaywright()) ? installed(machine) : undefined;
  if (byPlaywright !== undefined) return byPlaywright;

  if (machine.canUseApt) {
    machine.tell(
      'That did not work; installing the distribution’s Chromium, which takes a minute.',
    );
    const byApt = (await machine.installByApt()) ? installed(machine) : undefined;
    if (byApt !== undefined) return byApt;
  }
  throw new Error(
    'No browser of the Chromium family could be found or installed: install Chrome, Chromium or Edge, or set BROWSER_PATH to one.',
  );
}

/** The path of a browser that is on this machine already; undefined when there is none. */
export function browserAtHand(machine: Machine): string | undefined {
  const { named, exists } = machine;
  if (named !== undefined) return exists(named) ? named : undefined;
  return shellAtHand(machine) ?? installed(machine);
}

/** The path of a browser for what needs no window: the headless shell where there is one, else as `findBrowser`. */
export async function findShell(machine: Machine): Promise<string> {
  const shell = machine.named === undefined ? shellAtHand(machine) : undefined;
  return shell ?? findBrowser(machine);
}

function shellAtHand({ shells, runs }: Machine): string | undefined {
  return shells.find((path) => runs(path));
}

function installed({ playwright, usual, runs }: Machine): string | undefined {
  return [...(playwright === undefined ? [] : [playwright]), ...usual].find((path) => runs(path));
}
