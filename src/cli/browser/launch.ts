import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { currentEnvironment } from './environment.ts';
import { findBrowser } from './find.ts';

/**
 * The features that Playwright disables, because Chromium uses only the last `--disable-features`, and the two
 * WebUI pages of the address bar, which take as long to render as the deck.
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

/** Disables network requests of the browser itself, and features that no page of the deck uses. */
export const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
  '--disable-quic',
  '--disable-sync',
  // With hinting, the headless shell rounds glyph widths to pixels, also in PDFs.
  '--font-render-hinting=none',
  '--no-first-run',
];

/**
 * Starts a headless Chromium-based browser; finds or installs one, see `findBrowser`.
 * @throws Error with a sentence that says what to do if there is none
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
  // Chromium does not start with a sandbox as root.
  if (process.getuid?.() === 0) return launch(false);
  return launch(true).catch((error: unknown) => {
    // In containers, and where user namespaces are disabled, other users have no sandbox either.
    if (!/sandbox/i.test(String(error))) throw error;
    return launch(false);
  });
}
