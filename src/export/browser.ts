import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { findBrowser, findShell } from './find-browser.ts';
import { thisMachine } from './machine.ts';

/** Keeps the browser from calling home: the deck is all it is to load. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  // Letters as wide as they were drawn: the headless shell would round them to pixels, also on paper.
  '--font-render-hinting=none',
  '--no-first-run',
];

/**
 * Starts a headless browser of the Chromium family as people have it, finding or installing one.
 * @throws Error with a sentence that says what to do when there is none
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return launch(await findBrowser(thisMachine()), options);
}

/** Starts Chromium’s headless shell where there is one, which needs half the time, else as `launchBrowser`. */
export async function launchShell(): Promise<Browser> {
  return launch(await findShell(thisMachine()), {});
}

function launch(executablePath: string, options: LaunchOptions): Promise<Browser> {
  return chromium.launch({
    executablePath,
    // Chromium refuses to sandbox itself for root.
    chromiumSandbox: process.getuid?.() !== 0,
    ...options,
    args: [...FLAGS, ...(options.args ?? [])],
  });
}
