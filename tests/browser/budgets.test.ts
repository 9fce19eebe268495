import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Site } from '../../src/cli/browser/site-server.ts';
import { serveAgainByBrotli } from '../bench/brotli-site.ts';
import { type Asked, noteAsked } from './support/asked.ts';
import { open, openStage, PHONE } from './support/open.ts';
import { placeOf } from './support/stage.ts';

/** What a view may weigh as it is sent, in bytes; fonts included. */
const BUDGETS = { head: 14_000, reader: 70_000, stage: 110_000, figures: 60_000, visit: 200_000 };

const EDITIONS = ['', 'en/'];

let site: Site;
beforeAll(async () => {
  site = await serveAgainByBrotli(inject('site'));
});
afterAll(() => site.close());

/** What came, by file, in bytes as sent. What a service worker keeps for the next visit is not part of it. */
type Came = Map<string, number>;

/** What a page has been sent, once it asks for nothing more. */
async function cameTo({ finished, quiet }: Asked): Promise<Came> {
  await quiet();
  const sizes = finished.map(async (request) => {
    const { responseBodySize } = await request.sizes();
    return [new URL(request.url()).pathname, responseBodySize] as const;
  });
  return new Map(await Promise.all(sizes));
}

/** Says by how much a budget is overstepped and by which files; nothing when it is kept. */
function overstepped(came: Came, budget: number): string[] {
  const total = [...came.values()].reduce((sum, size) => sum + size, 0);
  const files = [...came].sort(([, a], [, b]) => b - a).map(([file, size]) => `${file} ${size}`);
  return total <= budget
    ? []
    : [`${total} bytes are ${total - budget} more than ${budget}: ${files.join(', ')}.`];
}

test('a budget that is overstepped is told with its files and bytes', () => {
  const came = new Map([
    ['/a.js', 20],
    ['/b.css', 90],
  ]);
  expect(overstepped(came, 110)).toEqual([]);
  expect(overstepped(came, 100)).toEqual(['110 bytes are 10 more than 100: /b.css 90, /a.js 20.']);
});

/** The bytes of an answer, compressed as they are sent. */
async function sent(address: string): Promise<Buffer> {
  return buffer(await new Promise<NodeJS.ReadableStream>((answer) => get(address, answer)));
}

test.each(EDITIONS)('the style and the first slide of “%s” are in the first 14 KB', async (at) => {
  const whole = await sent(site.address + at);
  const first = brotliDecompressSync(whole.subarray(0, BUDGETS.head), {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  }).toString();
  expect(first.split('</style>').length, `styles that ${at}index.html holds by then`).toBe(4);
  const [, slides = ''] = first.split('<div class="deck-slides">');
  expect(slides, `the slide that ${at}index.html holds by then`).toContain('</section>');
});

test.each(EDITIONS)('the Reader of “%s” is read to its end within 70 KB', async (at) => {
  let asked: Asked | undefined;
  const page = await open({
    at,
    site: site.address,
    viewport: PHONE,
    serviceWorkers: 'block',
    prepare: async (it) => {
      asked = noteAsked(it);
    },
  });
  await page.keyboard.press('End');
  await page.evaluate(() => document.fonts.ready);
  const all = asked ? await cameTo(asked) : new Map();
  expect([...all.keys()].filter((file) => file.endsWith('.woff2'))).toHaveLength(3);
  expect(overstepped(all, BUDGETS.reader)).toEqual([]);
});

test.each(EDITIONS)('the Stage of “%s” hears keys and has its fonts within 110 KB', async (at) => {
  let asked: Asked | undefined;
  const page = await openStage({
    at,
    site: site.address,
    serviceWorkers: 'block',
    // All that is fetched in idle time is kept from it, to see that it does without.
    expected: [/^failed: /, /Failed to load resource/],
    prepare: async (it) => {
      asked = noteAsked(it);
      await it.route('**/assets/*', async (route) => {
        const name = route.request().url().split('/').at(-1) ?? '';
        const scripts = (await it.locator('script[data-build]').textContent()) ?? '{}';
        const stage: string[] = JSON.parse(scripts).scripts.stage;
        if (name.endsWith('.woff2') || stage.some((file) => file.endsWith(name)))
          await route.continue();
        else await route.abort();
      });
    },
  });
  const { slide } = await placeOf(page);
  await page.keyboard.press('ArrowRight');
  expect((await placeOf(page)).slide).not.toBe(slide);
  await page.evaluate(() => document.fonts.ready);
  const all = asked ? await cameTo(asked) : new Map();
  expect([...all.keys()].filter((file) => file.endsWith('.woff2'))).toHaveLength(3);
  expect(overstepped(all, BUDGETS.stage)).toEqual([]);
});

/** Where a stage is, once what is near has been laid out, and figures have all they need to move. */
async function arrived(page: Page): Promise<string> {
  const place = await page.waitForFunction(() => {
    const present = document.querySelector<HTMLElement>('.deck-slides > .present');
    const around = document.querySelector<HTMLElement>('.deck')?.dataset['renderedAround'];
    if (!present || around !== present.id || location.hash !== `#${present.id}`) return undefined;
    const steps = present.querySelectorAll('.fragment.visible').length;
    const moves = matchMedia('(prefers-reduced-motion: no-preference)').matches;
    const waits =
      moves && present.querySelector('[data-states*=" "]:not([data-figure-state])') !== null;
    return history.state?.step === steps && !waits ? `${present.id}/${steps}` : undefined;
  });
  return (await place.jsonValue()) ?? '';
}

/** All that comes to somebody who walks through the whole deck. */
async function visit(at: string, reducedMotion: 'reduce' | 'no-preference'): Promise<Came> {
  let asked: Asked | undefined;
  const page = await openStage({
    at,
    site: site.address,
    reducedMotion,
    serviceWorkers: 'block',
    prepare: async (it) => {
      asked = noteAsked(it);
    },
  });
  for (let before = ''; ; ) {
    const place = await arrived(page);
    if (place === before) break;
    before = place;
    await page.keyboard.press('ArrowRight');
  }
  return asked ? await cameTo(asked) : new Map();
}

test.each(EDITIONS)(
  'all slides of “%s” come within 200 KB, their figures within 60',
  async (at) => {
    // Where nothing moves, figures are the pictures of the document.
    const [whole, still] = await Promise.all([visit(at, 'no-preference'), visit(at, 'reduce')]);
    expect(overstepped(whole, BUDGETS.visit)).toEqual([]);
    const figures = new Map([...whole].filter(([file]) => !still.has(file)));
    expect(figures.size).toBeGreaterThan(0);
    expect(overstepped(figures, BUDGETS.figures)).toEqual([]);
  },
);
