import { afterAll, beforeAll, expect, test } from 'vitest';
import { listSlides, showStep } from '../../../src/cli/browser/stage-page.ts';
import { readFixtures } from '../../../src/vite/gallery/fixtures.ts';
import { buildFixtureDeck, type FixtureDeck } from '../support/fixture-deck.ts';
import { open, openStage, PHONE } from '../support/open.ts';
import { stageReady } from '../support/session.ts';
import { slideProblems } from '../support/slide-problems.ts';
import { allowLongTests } from '../support/timeouts.ts';

allowLongTests();

/** The fixtures of layouts and pictures: with little content, and with the most that each layout holds. */
const NAMES = /^(?:title|act|numbers|actors|columns|known-unknown|text|picture)(?:-|$)/;

let deck: FixtureDeck;
beforeAll(async () => {
  const { slides } = await readFixtures(process.cwd());
  deck = await buildFixtureDeck(slides.map(({ name }) => name).filter((name) => NAMES.test(name)));
});
afterAll(() => deck.close());

/** Where the progress bar at the foot begins, in units of a slide 720 high. */
const FOOT = 672;

test('at 1280 × 720 and at 1024 × 768 nothing of a full slide is cut, overlaps or leaves it', async () => {
  const page = await openStage({ site: deck.address });
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await page.reload();
    await stageReady(page);
    expect((await listSlides(page)).length).toBeGreaterThan(20);
    expect(await slideProblems(page), `${size.width}`).toEqual({});
  }
});

test('every text and picture ends above the progress bar, those of title and acts above the motif; every picture is loaded, whole and in its proportions, unless its layout fills the slide', async () => {
  const page = await openStage({ site: deck.address });
  const low: string[] = [];
  const pictures: Record<string, number> = {};
  for (const { name, steps } of await listSlides(page)) {
    await showStep(page, name, steps);
    low.push(
      ...(await page.evaluate((foot) => {
        const slide = document.querySelector<HTMLElement>('.slides > .present');
        if (!slide) return ['There is no present slide.'];
        const box = slide.getBoundingClientRect();
        const unit = box.height / 720;
        const isOpening = ['title', 'act'].includes(slide.dataset['layout'] ?? '');
        // The top of the square on the plank, on the title and on acts without a number.
        const motif = 376;
        const parts = isOpening
          ? slide.querySelectorAll('.slide-title, .slide-body > p:first-child')
          : slide.querySelectorAll('.slide-body :is(p, li, h3, figcaption, img)');
        const contentOf = (part: Element) => {
          if (part.tagName === 'IMG') return part.getBoundingClientRect();
          const range = document.createRange();
          range.selectNodeContents(part);
          return range.getBoundingClientRect();
        };
        return Array.from(parts, (part) => ({ part, at: contentOf(part) }))
          .filter(({ at }) => (at.bottom - box.top) / unit > (isOpening ? motif : foot))
          .map(({ part }) => `${slide.id}: ${part.tagName} ${part.textContent}`);
      }, FOOT)),
    );
    const found = await page.locator('.present .picture img').evaluateAll(async (images) => {
      const all = images as HTMLImageElement[];
      await Promise.all(all.map((image) => image.decode()));
      return all.map((image) => ({
        fit: getComputedStyle(image).objectFit,
        hasWebP: /\.(?:webp|svg)$/.test(image.currentSrc),
        enough: image.currentSrc.endsWith('.svg') || image.naturalWidth >= image.clientWidth * 0.99,
        area: image.clientWidth * image.clientHeight,
        // In its box, which may be wider or higher.
        height: Math.round(
          Math.min(
            image.clientHeight,
            (image.clientWidth * image.naturalHeight) / image.naturalWidth,
          ),
        ),
      }));
    });
    for (const { fit, hasWebP, enough, area } of found) {
      expect(fit, name).toBe(name === 'picture-full' ? 'cover' : 'contain');
      expect([hasWebP, enough], name).toEqual([true, true]);
      expect(area, name).toBeGreaterThan(150 * 100);
    }
    if (name === 'picture-row') expect(new Set(found.map(({ height }) => height)).size).toBe(1);
    if (found.length > 0) pictures[name] = found.length;
  }
  expect(low).toEqual([]);
  expect(pictures).toEqual({
    picture: 1,
    'picture-beside-text': 1,
    'picture-between': 1,
    'picture-columns': 2,
    'picture-full': 1,
    'picture-row': 3,
    'picture-upright': 1,
  });
});

test('a full slide is wider than no phone', async () => {
  const page = await open({ site: deck.address, viewport: PHONE });
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('.slide *:not(.visually-hidden)')]
      .filter(
        (part) => part.checkVisibility() && part.getBoundingClientRect().right > innerWidth + 1,
      )
      .map((part) => `${part.closest('.slide')?.id}: ${part.className || part.tagName}`),
  );
  expect(wide).toEqual([]);
});

test('a phone loads narrow copies, none before it is near the window', async () => {
  const page = await open({ site: deck.address, viewport: PHONE, deviceScaleFactor: 1 });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  const first = page.locator('.picture img').first();
  await first.scrollIntoViewIfNeeded();
  await expect
    .poll(() => first.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeGreaterThan(0);
  const source = await first.evaluate((image: HTMLImageElement) => image.currentSrc);
  const width = await page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return image.naturalWidth;
  }, source);
  expect(width).toBe(640);
});

test('on a phone a picture that is alone on its slide has its room before it is loaded', async () => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const page = await open({
    site: deck.address,
    viewport: PHONE,
    isFirstVisit: true,
    prepare: (prepared) =>
      prepared.route(/\.(?:webp|jpg|png|svg)$/, (route) => released.then(() => route.continue())),
  });
  const alone = page.locator('[data-layout="picture"] .picture:only-child img');
  const heights = () =>
    alone.evaluateAll((images) => images.map((image) => image.getBoundingClientRect().height));
  const before = await heights();
  expect(before.length).toBeGreaterThan(0);
  release();
  for (const image of await alone.all()) {
    await image.scrollIntoViewIfNeeded();
    await image.evaluate((it: HTMLImageElement) => it.decode());
  }
  const after = await heights();
  // A copy has the proportions of its file to the pixel.
  for (const [index, height] of before.entries())
    expect(Math.abs(height - (after[index] ?? Number.NaN))).toBeLessThan(1);
});

test('the site has copies instead of the original photographs, which the service worker caches', async () => {
  const html = await (await fetch(deck.address)).text();
  const copies = [...new Set(html.match(/assets\/lake-[\w-]+\.(?:webp|jpg)/g))];
  expect(copies).toHaveLength(4);
  for (const copy of copies) expect((await fetch(deck.address + copy)).status, copy).toBe(200);
  const original = 'src/vite/gallery/fixtures/pictures/lake.jpg';
  expect((await fetch(deck.address + original)).status).toBe(404);
  const worker = await (await fetch(`${deck.address}service-worker.js`)).text();
  for (const copy of copies) expect(worker.includes(copy), copy).toBe(copy.endsWith('.webp'));
  expect(worker).not.toContain('lake.jpg');
});
