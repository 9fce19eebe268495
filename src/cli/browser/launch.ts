import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { currentEnvironment } from './environment.ts';
import { findBrowser } from './find.ts';

/**
 * What Playwright switches off itself, for only the last switch of that name counts, and the two
 * pages that Chromium renders for the address bar of every window, which take as long as the deck.
 */
const DISABLED_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Keeps the browser from calling home, and from what no page needs: the deck is all it is to load. */
export const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
  '--disable-quic',
  '--disable-sync',
  // Letters as wide as they were drawn: the headless shell would round them to pixels, also on paper.
  '--font-render-hinting=none',
  '--no-first-run',
];

/**
 * Starts a headless browser of the Chromium family, finding or installing one: the headless shell
 * where there is one, which needs half the time.
 * @throws Error with a sentence that says what to do when there is none
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await findBrowser(currentEnvironment());
  const launch = (chromiumSandbox: boolean) =>
    chromium.launch({
      executablePath,
      chromiumSandbox,
      ...options,
      args: [...FLAGS, ...(options.args ?? [])],
    });
  // Chromium refuses to sandbox itself for root.
  if (process.getuid?.() === 0) return launch(false);
  return launch(true).catch((error: unknown) => {
    // Containers, and systems that forbid user namespaces, have no sandbox for an ordinary user.
    if (!/sandbox/i.test(String(error))) throw error;
    return launch(false);
  });
}
