import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { findBrowser, findExporter } from './find-browser.ts';
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
 * Starts a headless browser of the Chromium family as people have it, finding or installing one.
 * @throws Error with a sentence that says what to do when there is none
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return launch(await findBrowser(thisMachine()), options);
}

/** Starts a browser for exports: one without windows where there is one, for that starts sooner. */
export async function launchExporter(): Promise<Browser> {
  return launch(await findExporter(thisMachine()), {});
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
