import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listSlides, settle, showStep } from '../../src/cli/browser/stage-page.ts';
import { DEFAULT_FONTS, FONT_SETS } from './support/font-sets.ts';
import { open, openStage, PHONE } from './support/open.ts';

/** Maximum size of all fonts together, in bytes. */
const BUDGET = 40_000;

const withoutFonts = {
  expected: [/woff2/, /Failed to load resource/],
  prepare: (page: Page) => page.route('**/*.woff2', (route) => route.abort()),
};

test.each(['', 'en/'])(
  '“%s” fetches three fonts, each once, of at most 40 KB in total',
  async (at) => {
    const sizes = new Map<string, number>();
    const page = await open({
      at,
      isFirstVisit: true,
      prepare: async (it) =>
        it.on('response', async (response) => {
          if (!response.url().endsWith('.woff2')) return;
          expect(sizes.has(response.url()), response.url()).toBe(false);
          sizes.set(response.url(), 0);
          sizes.set(response.url(), (await response.body()).length);
        }),
    });
    await settle(page);
    await page.waitForLoadState('networkidle');
    expect(sizes.size).toBe(3);
    const total = [...sizes.values()].reduce((sum, size) => sum + size);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThanOrEqual(BUDGET);
  },
);

/** Visible texts with a character that is missing in the deck's fonts, with the system font that renders it. */
async function systemFontTexts(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument', { depth: -1 });
  const texts: string[] = [];
  const visit = async (node: typeof root): Promise<void> => {
    const children = node.children ?? [];
    if (['SCRIPT', 'STYLE', 'svg', 'CANVAS', 'HEAD'].includes(node.nodeName)) return;
    const text = children
      .filter(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue.trim() !== '')
      .map(({ nodeValue }) => nodeValue.trim())
      .join(' ');
    if (text !== '') {
      const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId });
      for (const { familyName, isCustomFont } of fonts) {
        if (!isCustomFont) texts.push(`${familyName}: ${text}`);
      }
    }
    for (const child of children) await visit(child);
  };
  await visit(root);
  return texts;
}

test.each(['', 'en/'])('every character of “%s” is rendered with the deck’s fonts', async (at) => {
  const page = await open({ at: `${at}?view=reader`, viewport: PHONE });
  await settle(page);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await systemFontTexts(page)).toEqual([]);
  await page
    .locator('.slide-title')
    .first()
    .evaluate((title) => {
      title.textContent = 'Le jardin Щ';
    });
  // A system font may be loaded on its first use.
  await expect.poll(async () => (await systemFontTexts(page)).join()).toContain('Щ');
});

/** A visible text of a slide: where its first line begins, and how high it is, in pixels. */
interface TextPosition {
  readonly slide: string;
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

/** The positions of each visible title, heading, paragraph and list item of all slides, at their last steps, in order. */
async function textPositions(page: Page): Promise<TextPosition[]> {
  const positions: TextPosition[] = [];
  for (const { name, steps } of await listSlides(page)) {
    await showStep(page, name, steps);
    positions.push(
      ...(await page.locator('.present :is(h1, h2, h3, p, li)').evaluateAll(
        (texts, slide) =>
          texts
            .filter((text) => text.checkVisibility())
            .map((text) => {
              const { y, height } = text.getBoundingClientRect();
              return { slide, text: text.textContent ?? '', y, height };
            }),
        name,
      )),
    );
  }
  return positions;
}

/** The positions in the typefaces, by language path: the same for all sets of fonts. */
const inTypefaces = new Map<string, Promise<TextPosition[]>>();

/** The sets with fallback fonts; tests can choose the installed fonts on Linux only. */
const SETS =
  process.platform === 'linux' ? FONT_SETS.filter((set) => set !== 'none') : [DEFAULT_FONTS];

test.each(SETS.flatMap((fonts) => ['', 'en/'].map((at) => [at, fonts] as const)))(
  'no line of the Stage of “%s” moves or breaks elsewhere when typefaces replace the fonts of “%s”',
  async (at, fonts) => {
    if (!inTypefaces.has(at)) inTypefaces.set(at, textPositions(await openStage({ at })));
    const after = (await inTypefaces.get(at)) ?? [];
    const before = await textPositions(await openStage({ at, fonts, ...withoutFonts }));
    expect(before.length).toBeGreaterThan(40);
    expect(before.map(({ text }) => text)).toEqual(after.map(({ text }) => text));
    const shifts = after.flatMap(({ slide, text, y, height }, index) => {
      const { y: yBefore, height: heightBefore } = before[index] ?? { y: 0, height: 0 };
      const moved = Math.max(Math.abs(y - yBefore), Math.abs(height - heightBefore));
      return moved > 2 ? [`${slide}, ${moved.toFixed(1)} px: ${text}`] : [];
    });
    expect(shifts).toEqual([]);
  },
);

test.each(SETS)(
  'on a phone, text in the fonts of “%s” hardly moves when the typefaces load',
  async (fonts) => {
    let resolvePainted = () => {};
    const painted = new Promise<void>((resolve) => {
      resolvePainted = resolve;
    });
    const page = await open({
      viewport: PHONE,
      fonts,
      prepare: async (it) => {
        await it.exposeFunction('painted', resolvePainted);
        await it.addInitScript(() => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) total += Number(Reflect.get(entry, 'value'));
            document.documentElement.dataset['shift'] = String(total);
          }).observe({ type: 'layout-shift', buffered: true });
          new PerformanceObserver(() => Reflect.get(window, 'painted')()).observe({
            type: 'paint',
          });
        });
        await it.route('**/*.woff2', async (route) => {
          await painted;
          await route.continue();
        });
      },
    });
    await page.evaluate(() => document.fonts.ready);
    // Half of the 0.1 that the Web Vitals rate as good.
    expect(await layoutShift(page)).toBeLessThan(0.05);
    await page
      .locator('.slide-title')
      .first()
      .evaluate((title) => {
        title.style.paddingBlock = '200px';
      });
    await expect.poll(() => layoutShift(page)).toBeGreaterThan(0.05);
  },
);

/** The cumulative layout shift after the next two frames. */
async function layoutShift(page: Page): Promise<number> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return Number(await page.locator('html').getAttribute('data-shift'));
}
