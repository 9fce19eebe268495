import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { thisMachine } from './machine.ts';

/** Keeps the browser from calling home: the deck is all it is to load. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a headless browser of the Chromium family for tests and exports, finding or installing one.
 * @throws Error with a sentence that says what to do when there is none
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await findBrowser(thisMachine());
  return chromium.launch({
    executablePath,
    // Chromium refuses to sandbox itself for root.
    chromiumSandbox: process.getuid?.() !== 0,
    ...options,
    args: [...FLAGS, ...(options.args ?? [])],
  });
}
