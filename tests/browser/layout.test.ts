import { expect, test } from 'vitest';
import { listSlides, settle, showStep } from '../../src/cli/browser/stage-page.ts';
import { openStage } from './support/open.ts';
import { stageReady } from './support/session.ts';
import { unreadableTexts } from './support/unreadable-text.ts';

test.each([
  [1280, 720],
  [1920, 1080],
  [1024, 768],
  [2560, 1080],
])('at %d × %d no text is cut or overlaps another', async (width, height) => {
  const page = await openStage();
  await page.setViewportSize({ width, height });
  await page.reload();
  await stageReady(page);
  const cut: Record<string, string[]> = {};
  for (const { name, steps } of await listSlides(page)) {
    await showStep(page, name, steps);
    const found = await unreadableTexts(page);
    if (found.length > 0) cut[name] = found;
  }
  expect(cut).toEqual({});
});

test('the check finds cut and overlapping text', async () => {
  const page = await openStage();
  await settle(page);
  const second = page.locator('.present .slide-body p').nth(2);
  await second.evaluate((text) => {
    text.style.translate = '0 -30px';
  });
  expect((await unreadableTexts(page)).join()).toContain('over one another');
  await second.evaluate((text) => {
    text.textContent = 'Trop long. '.repeat(400);
  });
  expect((await unreadableTexts(page)).join()).toContain('outside its slide');
});

test('titles are in the same place on all slides', async () => {
  const page = await openStage();
  const tops = new Map<number, string[]>();
  for (const { name } of await listSlides(page)) {
    const slide = page.locator(`#${name}`);
    if (['title', 'act'].includes((await slide.getAttribute('data-layout')) ?? '')) continue;
    await showStep(page, name, 0);
    const top = Math.round((await slide.locator('.slide-title').boundingBox())?.y ?? -1);
    tops.set(top, [...(tops.get(top) ?? []), name]);
  }
  expect([...tops.keys()]).toHaveLength(1);
});

test('no text of a slide is smaller than 24 units, and no source smaller than 18', async () => {
  const page = await openStage();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.slide-title, .slide-body :is(p, li, h3, th, td)')]
      .filter((text) => !text.closest('.figure-data') && text.textContent?.trim() !== '')
      .map((text) => ({
        text: text.textContent?.slice(0, 40),
        size: Number.parseFloat(getComputedStyle(text).fontSize),
        least: text.closest('.figure-note, .figure-source, .ledger, .hosted') ? 18 : 24,
      }))
      .filter(({ size, least }) => size < least - 0.01),
  );
  expect(small).toEqual([]);
});

test('emphasis and links in a list item do not break its sentence apart', async () => {
  const page = await openStage({ at: '#points/3' });
  const heights = await page
    .locator('#points li')
    .last()
    .evaluate((item) => {
      const plain = item.getBoundingClientRect().height;
      item.innerHTML =
        '<em>Que</em> dirait <strong>de l’usage</strong> <a href="#origins">cela</a>';
      const [first, ...others] = Array.from(
        item.children,
        (part) => part.getBoundingClientRect().bottom,
      );
      return { plain, marked: item.getBoundingClientRect().height, first, others };
    });
  expect(heights.marked).toBeLessThanOrEqual(heights.plain);
  for (const bottom of heights.others) expect(bottom).toBeCloseTo(heights.first ?? 0, -1);
});
