import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type OpenOptions, open, openStage, PHONE } from './open.ts';
import { type RequestLog, recordRequests } from './requests.ts';
import { currentPosition } from './stage.ts';

/** Maximum transfer sizes, in bytes after compression; fonts included. */
export const BUDGETS = {
  head: 14_000,
  reader: 70_000,
  stage: 110_000,
  figures: 60_000,
  visit: 200_000,
};

/** Transfer size in bytes by path. The precache of the service worker, which is blocked here, does not count. */
export type TransferSizes = Map<string, number>;

/** The transfer sizes of a page, once its network is idle. */
async function transferSizes({ finished, waitUntilIdle }: RequestLog): Promise<TransferSizes> {
  await waitUntilIdle();
  const sizes = finished.map(async (request) => {
    const { responseBodySize } = await request.sizes();
    return [new URL(request.url()).pathname, responseBodySize] as const;
  });
  return new Map(await Promise.all(sizes));
}

/** A message with the excess and the size of each file if the total exceeds the budget; otherwise empty. */
export function exceeded(sizes: TransferSizes, budget: number): string[] {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const files = [...sizes].sort(([, a], [, b]) => b - a).map(([file, size]) => `${file} ${size}`);
  return total <= budget
    ? []
    : [`${total} bytes are ${total - budget} more than ${budget}: ${files.join(', ')}.`];
}

/** A site and the path of one of its languages. */
type Where = Required<Pick<OpenOptions, 'site' | 'at'>>;

/** The transfer sizes of the Reader scrolled to its end. */
export async function readerSizes(where: Where): Promise<TransferSizes> {
  let requests: RequestLog | undefined;
  const page = await open({
    ...where,
    viewport: PHONE,
    serviceWorkers: 'block',
    prepare: async (it) => {
      requests = recordRequests(it);
    },
  });
  await page.keyboard.press('End');
  await page.evaluate(() => document.fonts.ready);
  return requests ? await transferSizes(requests) : new Map();
}

/** The transfer sizes of the Stage until it handles keys and has its fonts. */
export async function stageSizes(where: Where): Promise<TransferSizes> {
  let requests: RequestLog | undefined;
  const page = await openStage({
    ...where,
    serviceWorkers: 'block',
    // Blocks everything that is fetched in idle time, to verify that the Stage works without it.
    expected: [/^failed: /, /Failed to load resource/],
    prepare: async (it) => {
      requests = recordRequests(it);
      await it.route('**/assets/*', async (route) => {
        const name = route.request().url().split('/').at(-1) ?? '';
        const build = (await it.locator('script[data-build]').textContent()) ?? '{}';
        const stage: string[] = JSON.parse(build).scripts.stage;
        if (name.endsWith('.woff2') || stage.some((file) => file.endsWith(name)))
          await route.continue();
        else await route.abort();
      });
    },
  });
  const { slide } = await currentPosition(page);
  await page.keyboard.press('ArrowRight');
  expect((await currentPosition(page)).slide).not.toBe(slide);
  await page.evaluate(() => document.fonts.ready);
  return requests ? await transferSizes(requests) : new Map();
}

/** The current position, once the neighbouring slides are rendered and the charts of the slide are loaded. */
async function renderedPosition(page: Page): Promise<string> {
  const position = await page.waitForFunction(() => {
    const present = document.querySelector<HTMLElement>('.slides > .present');
    const renderedAround = document.querySelector<HTMLElement>('.deck')?.dataset['renderedAround'];
    if (!present || renderedAround !== present.id || location.hash !== `#${present.id}`)
      return undefined;
    const steps = present.querySelectorAll('.fragment.visible').length;
    const isAnimated = matchMedia('(prefers-reduced-motion: no-preference)').matches;
    const isLoading =
      isAnimated && present.querySelector('[data-states*=" "]:not([data-figure-state])') !== null;
    return history.state?.step === steps && !isLoading ? `${present.id}/${steps}` : undefined;
  });
  return (await position.jsonValue()) ?? '';
}

/** The transfer sizes of a visit that steps through the whole deck. */
export async function visitSizes(
  where: Where,
  reducedMotion: 'reduce' | 'no-preference',
): Promise<TransferSizes> {
  let requests: RequestLog | undefined;
  const page = await openStage({
    ...where,
    reducedMotion,
    serviceWorkers: 'block',
    prepare: async (it) => {
      requests = recordRequests(it);
    },
  });
  for (let before = ''; ; ) {
    const position = await renderedPosition(page);
    if (position === before) break;
    before = position;
    await page.keyboard.press('ArrowRight');
  }
  return requests ? await transferSizes(requests) : new Map();
}
