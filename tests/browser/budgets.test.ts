import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Site } from '../../src/cli/browser/site-server.ts';
import { serveAgainByBrotli } from '../bench/brotli-site.ts';
import { open, openStage, PHONE } from './support/open.ts';
import { type RequestLog, recordRequests } from './support/requests.ts';
import { currentPosition } from './support/stage.ts';

/** Maximum transfer sizes, in bytes after compression; fonts included. */
const BUDGETS = { head: 14_000, reader: 70_000, stage: 110_000, figures: 60_000, visit: 200_000 };

const LANGUAGE_PATHS = ['', 'en/'];

let site: Site;
beforeAll(async () => {
  site = await serveAgainByBrotli(inject('site'));
});
afterAll(() => site.close());

/** Transfer size in bytes by path. The precache of the service worker, which is blocked here, does not count. */
type TransferSizes = Map<string, number>;

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
function exceeded(sizes: TransferSizes, budget: number): string[] {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const files = [...sizes].sort(([, a], [, b]) => b - a).map(([file, size]) => `${file} ${size}`);
  return total <= budget
    ? []
    : [`${total} bytes are ${total - budget} more than ${budget}: ${files.join(', ')}.`];
}

test('an exceeded budget is reported with its files and bytes', () => {
  const sizes = new Map([
    ['/a.js', 20],
    ['/b.css', 90],
  ]);
  expect(exceeded(sizes, 110)).toEqual([]);
  expect(exceeded(sizes, 100)).toEqual(['110 bytes are 10 more than 100: /b.css 90, /a.js 20.']);
});

/** The compressed body of a response. */
async function compressedBody(url: string): Promise<Buffer> {
  return buffer(await new Promise<NodeJS.ReadableStream>((resolve) => get(url, resolve)));
}

test.each(LANGUAGE_PATHS)(
  'the first 14 KB of “%s” contain the styles and the first slide',
  async (at) => {
    const body = await compressedBody(site.address + at);
    const first = brotliDecompressSync(body.subarray(0, BUDGETS.head), {
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    }).toString();
    expect(
      first.split('</style>').length,
      `style elements in the first bytes of ${at}index.html`,
    ).toBe(4);
    const [, slides = ''] = first.split('<div class="slides">');
    expect(slides, `slide in the first bytes of ${at}index.html`).toContain('</section>');
  },
);

test.each(LANGUAGE_PATHS)(
  'the Reader of “%s” scrolled to its end transfers at most 70 KB',
  async (at) => {
    let requests: RequestLog | undefined;
    const page = await open({
      at,
      site: site.address,
      viewport: PHONE,
      serviceWorkers: 'block',
      prepare: async (it) => {
        requests = recordRequests(it);
      },
    });
    await page.keyboard.press('End');
    await page.evaluate(() => document.fonts.ready);
    const all = requests ? await transferSizes(requests) : new Map();
    expect([...all.keys()].filter((file) => file.endsWith('.woff2'))).toHaveLength(3);
    expect(exceeded(all, BUDGETS.reader)).toEqual([]);
  },
);

test.each(LANGUAGE_PATHS)(
  'the Stage of “%s” handles keys and has its fonts within 110 KB',
  async (at) => {
    let requests: RequestLog | undefined;
    const page = await openStage({
      at,
      site: site.address,
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
    const all = requests ? await transferSizes(requests) : new Map();
    expect([...all.keys()].filter((file) => file.endsWith('.woff2'))).toHaveLength(3);
    expect(exceeded(all, BUDGETS.stage)).toEqual([]);
  },
);

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
async function visit(
  at: string,
  reducedMotion: 'reduce' | 'no-preference',
): Promise<TransferSizes> {
  let requests: RequestLog | undefined;
  const page = await openStage({
    at,
    site: site.address,
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

test.each(LANGUAGE_PATHS)(
  'a visit to all slides of “%s” transfers at most 200 KB, 60 KB of it for figures',
  async (at) => {
    // With reduced motion the figures are the static pictures of the document, so no chart is loaded.
    const [animated, reduced] = await Promise.all([
      visit(at, 'no-preference'),
      visit(at, 'reduce'),
    ]);
    expect(exceeded(animated, BUDGETS.visit)).toEqual([]);
    const figures = new Map([...animated].filter(([file]) => !reduced.has(file)));
    expect(figures.size).toBeGreaterThan(0);
    expect(exceeded(figures, BUDGETS.figures)).toEqual([]);
  },
);
