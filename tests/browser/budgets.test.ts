import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Site } from '../../src/cli/browser/site-server.ts';
import { serveAgainByBrotli } from '../bench/brotli-site.ts';
import {
  BUDGETS,
  exceeded,
  readerSizes,
  stageSizes,
  visitSizes,
} from './support/transfer-sizes.ts';

const LANGUAGE_PATHS = ['', 'en/'];

let site: Site;
beforeAll(async () => {
  site = await serveAgainByBrotli(inject('site'));
});
afterAll(() => site.close());

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
    const all = await readerSizes({ at, site: site.address });
    expect([...all.keys()].filter((file) => file.endsWith('.woff2'))).toHaveLength(3);
    expect(exceeded(all, BUDGETS.reader)).toEqual([]);
  },
);

test.each(LANGUAGE_PATHS)(
  'the Stage of “%s” handles keys and has its fonts within 110 KB',
  async (at) => {
    const all = await stageSizes({ at, site: site.address });
    expect([...all.keys()].filter((file) => file.endsWith('.woff2'))).toHaveLength(3);
    expect(exceeded(all, BUDGETS.stage)).toEqual([]);
  },
);

test.each(LANGUAGE_PATHS)(
  'a visit to all slides of “%s” transfers at most 200 KB, 60 KB of it for figures',
  async (at) => {
    const where = { at, site: site.address };
    // With reduced motion the figures are the static pictures of the document, so no chart is loaded.
    const [animated, reduced] = await Promise.all([
      visitSizes(where, 'no-preference'),
      visitSizes(where, 'reduce'),
    ]);
    expect(exceeded(animated, BUDGETS.visit)).toEqual([]);
    const figures = new Map([...animated].filter(([file]) => !reduced.has(file)));
    expect(figures.size).toBeGreaterThan(0);
    expect(exceeded(figures, BUDGETS.figures)).toEqual([]);
  },
);
