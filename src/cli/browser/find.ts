/** What the search for a browser depends on, so that tests can simulate other machines. */
export interface Environment {
  /** Value of `BROWSER_PATH`. */
  readonly browserPath: string | undefined;
  /** Possible paths of Chromium’s headless shell, in order of preference. It starts and prints in half the time. */
  readonly shells: readonly string[];
  /** Possible paths of Playwright’s browser and of installed browsers, in order of preference. */
  readonly browsers: readonly string[];
  /** Available installers, in order of preference. */
  readonly installers: readonly Installer[];
  exists(path: string): boolean;
  /** Whether the browser at a path starts: a package can be a stub, or its libraries be missing. */
  runs(path: string): boolean;
  /** Reports progress to the user. */
  log(sentence: string): void;
}

/** A way to install a browser. */
export interface Installer {
  /** Logged when the download has started. */
  readonly startMessage: string;
  /**
   * Installs a browser, without output.
   * @param onDownload called when the download has started
   * @param timeoutMs aborts the installation if the download has not started by then
   * @returns whether a browser was installed
   */
  install(onDownload: () => void, timeoutMs: number): Promise<boolean>;
}

/** For all installers together, until a download has started. */
const DOWNLOAD_START_TIMEOUT_MS = 8000;

/**
 * The path of a Chromium-based browser: `BROWSER_PATH`, else a headless shell, else a full browser, else one that is
 * installed now. Logs nothing unless a download starts.
 * @throws Error with one sentence that says what to do
 */
export async function findBrowser(environment: Environment): Promise<string> {
  const { browserPath, exists, installers, log } = environment;
  if (browserPath !== undefined && !exists(browserPath)) {
    throw new Error(`BROWSER_PATH is “${browserPath}”, and there is no such file.`);
  }
  const installed = installedBrowser(environment);
  if (installed !== undefined) return installed;
  for (const { install, startMessage } of installers) {
    const timeoutMs = DOWNLOAD_START_TIMEOUT_MS / installers.length;
    const succeeded = await install(() => log(startMessage), timeoutMs);
    const browser = succeeded ? installedBrowser(environment) : undefined;
    if (browser !== undefined) return browser;
  }
  throw new Error(
    'No Chromium-based browser could be found or installed: install Chrome, Chromium or Edge, or set BROWSER_PATH to one.',
  );
}

/** The path of a browser that is already installed; undefined if there is none. */
export function installedBrowser(environment: Environment): string | undefined {
  const { browserPath, exists, shells, browsers, runs } = environment;
  if (browserPath !== undefined) return exists(browserPath) ? browserPath : undefined;
  return [...shells, ...browsers].find((path) => runs(path));
}
