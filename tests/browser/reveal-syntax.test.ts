import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listSlides, showStep } from '../../src/cli/browser/stage-page.ts';
import { violations } from './support/axe.ts';
import { type ChangingSite, startSite, versionFromFolder } from './support/changing-site.ts';
import { open, openStage, PHONE } from './support/open.ts';
import { print } from './support/printed.ts';
import { copyProject } from './support/project-copy.ts';
import { openSession } from './support/session.ts';
import { allowLongTests } from './support/timeouts.ts';
import { unreadableTexts } from './support/unreadable-text.ts';

allowLongTests();

const FIXTURES = 'src/vite/gallery/fixtures';
/** The fixtures of the syntax of reveal.js. */
const SYNTAX = /^(?:auto-animate|background|fragment|transition)[\w-]*\.md$/;

let copy: Awaited<ReturnType<typeof copyProject>>;
let site: ChangingSite;

beforeAll(async () => {
  copy = await copyProject();
  await writeDeck(copy.folder);
  const outDir = join(copy.folder, 'dist');
  await build({ root: copy.folder, mode: 'production', logLevel: 'warn', build: { outDir } });
  site = await startSite(versionFromFolder(outDir));
});
afterAll(async () => {
  await site.close();
  await copy.remove();
});

/** Replaces the slides of a project by the fixtures, after a title. */
async function writeDeck(folder: string): Promise<void> {
  const slides = join(folder, 'slides');
  await rm(slides, { recursive: true });
  await mkdir(join(slides, 'en'), { recursive: true });
  const files = (await readdir(FIXTURES)).filter((file) => SYNTAX.test(file));
  for (const file of files) await cp(join(FIXTURES, file), join(slides, 'en', file));
  // The fixtures name their pictures and videos by the path in the project.
  await cp(FIXTURES, join(folder, 'assets', FIXTURES), { recursive: true });
  const names = ['start', ...files.map((file) => file.replace('.md', ''))];
  const text = (en: string) => JSON.stringify({ en });
  const deck = `name: fixtures\ntitle: ${text('Fixtures')}\ndescription: ${text('A deck.')}\nauthor: ${text('Nobody')}\nlanguages: [en]\nslides: [${names.join(', ')}]\n`;
  const start = '---\nlayout: title\nminutes: 0:10\n---\n# Fixtures\n\nNote:\nHello.\n';
  await writeFile(join(slides, 'deck.yaml'), deck);
  await writeFile(join(slides, 'facts.yaml'), 'sources: {}\nunits: {}\nfacts: {}\n');
  await writeFile(join(slides, 'en/start.md'), start);
}

/** The texts of the current slide's fragments that are seen. */
const seen = (page: Page) =>
  page
    .locator('.present .fragment')
    .evaluateAll((fragments) =>
      fragments
        .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map(({ textContent }) => textContent),
    );

test('on the Stage, every slide is legible at its last step', async () => {
  const page = await openStage({ site: site.address });
  for (const { name, steps } of await listSlides(page)) {
    await showStep(page, name, steps);
    expect(await unreadableTexts(page), name).toEqual([]);
    expect(await violations(page), name).toEqual([]);
  }
});

test('reveal.js draws backgrounds over the window, from addresses beside the page', async () => {
  const page = await openStage({ site: site.address, at: '#background-colour' });
  const background = page.locator('.slide-background.present');
  const drawn = () =>
    background.evaluate((element) => {
      const { backgroundColor } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return { backgroundColor, fills: width === innerWidth && height === innerHeight };
    });
  expect(await drawn()).toEqual({ backgroundColor: 'rgb(29, 58, 168)', fills: true });
  const title = page.locator('.present .slide-title');
  expect(await title.evaluate((element) => getComputedStyle(element).color)).toBe(
    'rgb(241, 239, 232)',
  );
  await showStep(page, 'background-picture', 0);
  expect(
    await background
      .locator('.slide-background-content')
      .evaluate((element) => getComputedStyle(element).backgroundImage),
  ).toBe(`url("${site.address}${FIXTURES}/background-picture.png")`);
  await showStep(page, 'background-video', 0);
  await expect
    .poll(() =>
      background.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime),
    )
    .toBeGreaterThan(0);
  expect(await page.locator('.present .slide-backdrop').isVisible()).toBe(false);
  await showStep(page, 'transition', 0);
  expect((await drawn()).backgroundColor).toBe('rgba(0, 0, 0, 0)');
});

test('fragments of an index are one step on the Stage, in the preview and in print', async () => {
  const at = '#fragment-index';
  const { stage, speaker } = await openSession({ site: site.address, at });
  const steps: string[][] = [await seen(stage)];
  for (let step = 1; step <= 3; step++) {
    await stage.keyboard.press('ArrowRight');
    await speaker.locator(`[data-place="fragment-index/${step}"]`).waitFor();
    steps.push(await seen(stage));
  }
  const [first, second, third, mark] = [
    'Shown by the second step',
    'Shown by the first step, with its mark in the second',
    'Shown last, because it has no index',
    'mark',
  ];
  expect(steps).toEqual([[], [second, mark], [first, second, mark], [first, second, mark, third]]);
  expect(await speaker.locator('.speaker-current .fragment.visible').count()).toBe(4);
  expect(await speaker.locator('.speaker-current').innerText()).toContain('step 3 of 3');
  const { known } = await print(stage, { names: ['fragment-index'], steps: true });
  expect(known.pages).toHaveLength(4);
});

test('effects show the state of their step on the Stage, and all text in the Reader', async () => {
  const page = await openStage({ site: site.address, at: '#fragment-effects' });
  const always = ['grow', 'shrink', 'strike'];
  await showStep(page, 'fragment-effects', 0);
  expect(await seen(page)).toEqual(['fade-out', 'semi-fade-out', ...always]);
  await showStep(page, 'fragment-effects', 9);
  const appeared = ['fade-in', 'fade-up', 'fade-down', 'fade-left', 'fade-right'];
  expect(await seen(page)).toEqual([...appeared, 'semi-fade-out', '… then-out', ...always]);

  const reader = await open({ site: site.address, viewport: PHONE, colorScheme: 'dark' });
  const texts = reader.locator('#fragment-effects .fragment');
  const opacities = await texts.evaluateAll((fragments) =>
    fragments.map((one) => getComputedStyle(one).opacity + getComputedStyle(one).visibility),
  );
  expect(new Set(opacities)).toEqual(new Set(['1visible']));
  expect(await violations(reader)).toEqual([]);
  await reader.emulateMedia({ media: 'print', colorScheme: 'light' });
  const paper = await texts.evaluateAll((fragments) =>
    fragments.filter((one) => getComputedStyle(one).opacity !== '1').map((one) => one.textContent),
  );
  expect(paper).toEqual([
    'fade-out',
    'semi-fade-out',
    'current-visible',
    '… then-out',
    '… then-semi-out',
  ]);
});
