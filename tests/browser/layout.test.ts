import { expect, test } from 'vitest';
import { checkPresentSlide } from '../../src/cli/browser/layout-check.ts';
import { listSlides, showStep } from '../../src/cli/browser/stage-page.ts';
import { formatProblem } from '../../src/layout-check/problem.ts';
import { open, openStage } from './support/open.ts';
import { stageReady } from './support/session.ts';
import { layoutProblems } from './support/slide-problems.ts';

test.each(['', 'en/'])(
  'nothing on the slides of “%s” is cut, too small or on something else, in any step and view',
  async (at) => {
    const page = await open({ at });
    await stageReady(page);
    expect(await layoutProblems(page)).toEqual([]);
  },
);

test.each([
  [1280, 720],
  [2560, 1080],
])('nor is it where the Stage itself shows its slides, at %d × %d', async (width, height) => {
  const page = await openStage();
  await page.setViewportSize({ width, height });
  await page.reload();
  await stageReady(page);
  const found: string[] = [];
  for (const { name, steps } of await listSlides(page)) {
    await showStep(page, name, steps);
    found.push(...(await checkPresentSlide(page)).map(formatProblem));
  }
  expect(found).toEqual([]);
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

test('an address that is longer than a line is broken', async () => {
  const page = await openStage({ at: '#points/3' });
  const beyond = await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = `https://example.org/${'a_long_title_of_a_page_'.repeat(5)}`;
    link.textContent = link.href;
    document.querySelector('#points li:last-child')?.replaceChildren(link);
    const slide = document.querySelector('#points')?.getBoundingClientRect();
    return link.getBoundingClientRect().right - (slide?.right ?? 0);
  });
  expect(beyond).toBeLessThan(0);
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
