import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkView } from '../../../src/cli/browser/layout-check.ts';
import { showStep } from '../../../src/cli/browser/stage-page.ts';
import { formatProblem } from '../../../src/layout-check/problem.ts';
import { violations } from '../support/axe.ts';
import { buildFixtureDeck, type FixtureDeck } from '../support/fixture-deck.ts';
import { open, openStage, PHONE } from '../support/open.ts';
import { print } from '../support/printed.ts';
import { openSession } from '../support/session.ts';
import { layoutProblems, slideProblems } from '../support/slide-problems.ts';
import { visibleFragments } from '../support/stage.ts';

let deck: FixtureDeck;

beforeAll(async () => {
  deck = await buildFixtureDeck([
    'auto-animate-1',
    'auto-animate-2',
    'background-colour',
    'background-picture',
    'background-video',
    'fragment-effects',
    'fragment-highlights',
    'fragment-index',
    'transition',
  ]);
});
afterAll(() => deck.close());

test('nothing on the slides is cut, covered or too small, in any step and view', async () => {
  const page = await openStage({ site: deck.address });
  expect(await layoutProblems(page)).toEqual([]);
});

test('on the Stage, every slide is legible at its last step', async () => {
  const page = await openStage({ site: deck.address });
  expect(await slideProblems(page)).toEqual({});
});

test('reveal.js draws backgrounds from addresses beside the page, and text is light on dark ones', async () => {
  const page = await openStage({ site: deck.address, at: '#background-picture' });
  const background = page.locator('.slide-background.present');
  expect(
    await background
      .locator('.slide-background-content')
      .evaluate((element) => getComputedStyle(element).backgroundImage),
  ).toMatch(new RegExp(`^url\\("${deck.address}assets/background-picture-[\\w-]+\\.webp"\\)$`));
  expect(
    await page
      .locator('.present .slide-title')
      .evaluate((element) => getComputedStyle(element).color),
  ).toBe('rgb(241, 239, 232)');
  await showStep(page, 'background-video', 0);
  await expect
    .poll(() =>
      background.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime),
    )
    .toBeGreaterThan(0);
  expect(await page.locator('.present .slide-backdrop').isVisible()).toBe(false);
});

test('fragments of the same index are one step on the speaker page and in print', async () => {
  const { stage, speaker } = await openSession({ site: deck.address, at: '#fragment-index' });
  const current = speaker.locator('.speaker-current');
  const shown: number[] = [];
  for (let step = 1; step <= 3; step++) {
    await stage.keyboard.press('ArrowRight');
    await speaker.locator(`[data-place="fragment-index/${step}"]`).waitFor();
    shown.push(await current.locator('.fragment.visible').count());
  }
  expect(shown).toEqual([1, 3, 4]);
  expect(await current.innerText()).toContain('step 3 of 3');
  const { known } = await print(stage, { names: ['fragment-index'], steps: true });
  expect(known.pages).toHaveLength(4);
});

test('effects show the state of their step on the Stage, and all text in the Reader', async () => {
  const page = await openStage({ site: deck.address, at: '#fragment-effects' });
  const always = ['grow', 'shrink', 'strike'];
  await showStep(page, 'fragment-effects', 0);
  expect(await visibleFragments(page)).toEqual(['fade-out', 'semi-fade-out', ...always]);
  await showStep(page, 'fragment-effects', 9);
  const appeared = ['fade-in', 'fade-up', 'fade-down', 'fade-left', 'fade-right'];
  expect(await visibleFragments(page)).toEqual([
    ...appeared,
    'semi-fade-out',
    '… then-out',
    ...always,
  ]);

  const reader = await open({ site: deck.address, viewport: PHONE, colorScheme: 'dark' });
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

test('texts that are shown one after the other in the same place are no problem', async () => {
  const page = await openStage({ site: deck.address, at: '#fragment-effects' });
  await page.locator('#fragment-effects .fragment').evaluateAll((fragments) => {
    const [before, after] = fragments.filter((one) => /current|then-out/.test(one.className));
    if (!(before instanceof HTMLElement && after instanceof HTMLElement)) return;
    const distance = after.offsetTop - before.offsetTop;
    Object.assign(after.style, { position: 'relative', top: `${-distance}px` });
  });
  const found = await checkView(page, { layout: 'stage', width: 1280, height: 720 });
  expect(found.map(formatProblem)).toEqual([]);
});

test('the previews of the speaker page show what is visible in their step only', async () => {
  const { speaker } = await openSession({ site: deck.address, at: '#fragment-effects/8' });
  await speaker.locator('[data-place="fragment-effects/8"]').waitFor();
  const visible = async (part: string) => {
    const texts = await speaker
      .locator(`.speaker-${part} .fragment`)
      .filter({ visible: true })
      .allInnerTexts();
    return texts.filter((text) => /current|then-out/.test(text));
  };
  expect(await visible('current')).toEqual(['current-visible']);
  expect(await visible('next')).toEqual(['… then-out']);
});

test('without a network, a player gets the part of a video that it asks for', async () => {
  const page = await open({ site: deck.address, enableServiceWorker: true });
  await page.locator('html[data-offline="ready"]').waitFor({ state: 'attached' });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  const part = await page.evaluate(async () => {
    const video = document.querySelector<HTMLElement>('[data-background-video]');
    const response = await fetch(video?.dataset['backgroundVideo'] ?? '', {
      headers: { Range: 'bytes=0-3' },
    });
    return [response.status, ...new Uint8Array(await response.arrayBuffer())];
  });
  // The first bytes of a WebM file.
  expect(part).toEqual([206, 0x1a, 0x45, 0xdf, 0xa3]);
});
