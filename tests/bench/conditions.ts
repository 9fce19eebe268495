import type { Page } from 'playwright-core';

/** Emulated network and CPU. */
export interface Conditions {
  readonly name: string;
  /** Round trip added to each request, in milliseconds. */
  readonly latency: number;
  /** Throughput in bytes per second; -1 for unlimited. */
  readonly download: number;
  readonly upload: number;
  /** Slowdown factor of the CPU. */
  readonly cpu: number;
}

/** Lighthouse's “Slow 4G” (150 ms, 1.6 Mbit/s down, 750 kbit/s up) with its mobile CPU, and no throttling. */
export const CONDITIONS: readonly Conditions[] = [
  { name: 'Slow 4G, CPU ÷ 4', latency: 150, download: 1.6e6 / 8, upload: 750e3 / 8, cpu: 4 },
  { name: 'unthrottled', latency: 0, download: -1, upload: -1, cpu: 1 },
];

/** Emulates conditions in a page; to be called before it navigates. */
export async function applyConditions(page: Page, conditions: Conditions): Promise<void> {
  const { latency, download, upload, cpu } = conditions;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: download,
    uploadThroughput: upload,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}
