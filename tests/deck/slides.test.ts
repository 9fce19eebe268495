import { expect, test } from 'vitest';
import { listSlides, settle } from '../../src/cli/browser/stage-page.ts';
import { violations } from '../browser/support/axe.ts';
import { findCovered } from '../browser/support/covered.ts';
import { open, openStage, PHONE } from '../browser/support/open.ts';
import { layoutProblems, slideProblems } from '../browser/support/slide-problems.ts';
import { compareRoom, wrongEstimates } from '../browser/support/text-room.ts';
import { allowLongTests } from '../browser/support/timeouts.ts';
import { LANGUAGE_PATHS, SLIDES } from './support/deck.ts';

allowLongTests();

test.each(LANGUAGE_PATHS)(
  'the heights of “%s” are those that are estimated while compiling',
  async (at) => {
    // A short deck may have little to compare; the tests of the engine compare every kind of block.
    expect(wrongEstimates(await compareRoom(await openStage({ at })))).toEqual([]);
  },
);

test.each(LANGUAGE_PATHS)(
  'on the slides of “%s” no text is cut, overlaps another or violates a rule of axe',
  async (at) => {
    const page = await openStage({ at });
    expect((await listSlides(page)).map(({ name }) => name)).toEqual(SLIDES);
    expect(await slideProblems(page)).toEqual({});
  },
);

test.each(LANGUAGE_PATHS)(
  'in every view and step, and on paper, nothing of “%s” is cut, covered or too small',
  async (at) => {
    expect(await layoutProblems(await openStage({ at }))).toEqual([]);
  },
);

test.each(LANGUAGE_PATHS)(
  'the buttons of the Stage cover nothing on a slide of “%s”',
  async (at) => {
    const page = await openStage({ at });
    await settle(page);
    for (const size of [
      { width: 1280, height: 720 },
      { width: 1024, height: 768 },
      { width: 844, height: 390 },
    ]) {
      await page.setViewportSize(size);
      const { covered, boxes, buttons } = await findCovered(page);
      expect(boxes).toBeGreaterThan(SLIDES.length);
      expect(buttons.length).toBeGreaterThan(10);
      expect(covered, `${size.width} × ${size.height}`).toEqual([]);
    }
  },
);

test.each(LANGUAGE_PATHS)(
  'on a phone “%s” fits the window and violates no rule of axe',
  async (at) => {
    const page = await open({ at, viewport: PHONE });
    await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      PHONE.width,
    );
    // Slides may have the same title, as those that one animates into the next, and are regions of the same name then.
    const found = await violations(page);
    expect(found.filter((violation) => !violation.startsWith('landmark-unique '))).toEqual([]);
  },
);

test.each(LANGUAGE_PATHS)(
  'every slide of “%s” has a title and a preview page of its own',
  async (at) => {
    const page = await openStage({ at });
    const titles = await page
      .locator('.slides > .slide')
      .evaluateAll((all) =>
        all.map((slide) => [slide.id, slide.querySelector('.slide-title')?.textContent] as const),
      );
    for (const [name, title] of titles) {
      const { status, html } = await page.evaluate(
        async (path) => {
          const response = await fetch(path);
          return { status: response.status, html: await response.text() };
        },
        new URL(`s/${name}/`, page.url()).href,
      );
      expect(status, name).toBe(200);
      expect(title, name).toMatch(/\S/);
      expect(html, name).toMatch(/<meta property="og:title" content="[^"]/);
      expect(html, name).toContain(`#${name}"`);
    }
  },
);
