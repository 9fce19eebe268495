import puppeteer from 'puppeteer-core';
import { FLAGS } from '../../../../src/cli/browser/launch.ts';
import type { EngineBrowser } from './engine-window.ts';
import type { Engine } from './installed-engines.ts';
import { puppeteerEngine } from './puppeteer-engine.ts';
import { startWebdriver } from './start-webdriver.ts';
import { webdriverEngine } from './webdriver-engine.ts';

/** As a person in France who prefers reduced motion, so that each change shows at once; pop-ups are allowed. */
const FIREFOX_PREFERENCES = {
  'ui.prefersReducedMotion': 1,
  'intl.accept_languages': 'fr-FR',
  'dom.disable_open_during_load': false,
};

/** Starts the browser of an engine, which ends with this process. */
export async function startEngine(engine: Engine): Promise<EngineBrowser> {
  // Vitest ends a worker by SIGTERM and, half a second later, SIGKILL: Firefox takes longer to close.
  process.once('SIGTERM', () => process.exit());
  const { name, browser: executablePath, driver = '' } = engine;
  switch (name) {
    case 'WebKit':
      return webdriverEngine(await startWebdriver(driver), executablePath);
    case 'Firefox':
      return puppeteerEngine(
        name,
        await puppeteer.launch({
          browser: 'firefox',
          executablePath,
          handleSIGTERM: false,
          extraPrefsFirefox: FIREFOX_PREFERENCES,
        }),
      );
    case 'Chromium':
      return puppeteerEngine(
        name,
        await puppeteer.launch({
          executablePath,
          handleSIGTERM: false,
          // The headless shell has this mode only.
          headless: 'shell',
          args: [
            ...FLAGS,
            '--force-prefers-reduced-motion',
            '--lang=fr-FR',
            // Chromium does not start with a sandbox as root.
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          ],
        }),
      );
  }
}
