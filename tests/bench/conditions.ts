import type { Page } from 'playwright-core';

/** What a page is opened under: a connection and a processor. */
export interface Conditions {
  readonly name: string;
  /** From a request to the first byte of its answer, in milliseconds. */
  readonly latency: number;
  /** Bytes a second, downwards and upwards; -1 for as many as can be. */
  readonly down: number;
  readonly up: number;
  /** How many times slower the processor is made. */
  readonly cpu: number;
}

/** Lighthouse's “Slow 4G” (150 ms, 1.6 Mbit/s down, 750 kbit/s up) on a phone of the middle, and this machine as it is. */
export const CONDITIONS: readonly Conditions[] = [
  { name: 'Slow 4G, CPU ÷ 4', latency: 150, down: 1.6e6 / 8, up: 750e3 / 8, cpu: 4 },
  { name: 'unthrottled', latency: 0, down: -1, up: -1, cpu: 1 },
];

/** Puts a page under conditions, before it is asked for. */
export async function putUnder(page: Page, { latency, down, up, cpu }: Conditions): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down,
    uploadThroughput: up,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}
