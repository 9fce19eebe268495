import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { AN_HOUR_LATER, open, openStage } from '../support/open.ts';
import {
  blockPopups,
  bothAt,
  openSession,
  type SessionWindows,
  speakerPosition,
  speakerReady,
  stageReady,
} from '../support/session.ts';
import { currentPosition } from '../support/stage.ts';

/** Moves the session to a slide by the URL of its Stage. */
async function goTo(talk: SessionWindows, slide: string): Promise<void> {
  await talk.stage.evaluate((hash) => {
    location.hash = hash;
  }, slide);
  await bothAt(talk, `${slide}/0`);
}

test('S opens the speaker page at the current step, with previews of this step and the next one', async () => {
  const talk = await openSession({ at: '#points/1' });
  const { speaker } = talk;
  await speaker.locator('.speaker[data-place="points/1"]').waitFor();
  expect(await speaker.title()).toBe('Orateur\u00A0: Le jardin');
  expect(await speaker.locator('.speaker-place').innerText()).toBe(
    'Diapositive 15 sur 16, étape 1 sur 3',
  );
  expect(new URL(speaker.url()).searchParams.get('view')).toBe('speaker');

  // Later steps are in no preview; after the last slide, the end is announced.
  const visibleSteps = (part: string) =>
    speaker
      .locator(`.speaker-${part} .fragment`)
      .evaluateAll((steps) =>
        steps.map((step) => step.checkVisibility({ visibilityProperty: true })),
      );
  expect(await visibleSteps('current')).toEqual([true, false, false]);
  expect(await visibleSteps('next')).toEqual([true, true, false]);
  await speaker.keyboard.press('End');
  expect(await speaker.locator('.speaker-next .preview').innerText()).toBe(
    'Fin de la présentation',
  );
  expect(await speaker.locator('.speaker-coming').innerText()).toBe('');
  expect(await speaker.locator('.speaker-next').getByRole('img').count()).toBe(0);

  // A number in the notes is no link, as its source popover is on the Stage.
  await goTo(talk, 'mix');
  const notes = speaker.locator('.speaker-notes-text');
  await notes.getByText(/75\s%/).waitFor();
  expect(await notes.getByRole('link').count()).toBe(0);

  // Figures show their current state.
  const statesIn = (part: string) =>
    speaker.evaluate(
      (name) =>
        [...document.querySelectorAll<SVGElement>(`.speaker-${name} .figure-picture`)]
          .filter((picture) => picture.checkVisibility())
          .map((picture) => picture.dataset['state']),
      part,
    );
  const [before] = await statesIn('current');
  const [after] = await statesIn('next');
  expect(before).not.toBe(after);
  await speaker.keyboard.press('ArrowRight');
  await speaker.locator('.speaker[data-place="mix/1"]').waitFor();
  expect(await statesIn('current')).toEqual([after]);
  expect(await speaker.locator('.speaker-next .preview').getAttribute('aria-label')).toContain(
    'citerne',
  );
});

test('each window moves the other, by key, by click and by the list of slides, but not by character keys on a focused button or while they are turned off', async () => {
  const talk = await openSession({ at: '#mix' });
  const { stage, speaker } = talk;
  await bothAt(talk, 'mix/0');
  await speaker.keyboard.press('PageDown');
  await bothAt(talk, 'mix/1');
  await stage.keyboard.press('ArrowRight');
  await bothAt(talk, 'act-cistern/0');
  await speaker.getByRole('button', { name: 'Précédent' }).click();
  await bothAt(talk, 'mix/1');
  await speaker.getByRole('button', { name: 'Diapositives', exact: true }).click();
  // The keys of the list begin at the current slide.
  await speaker.locator('.speaker-slides [aria-current]:focus').waitFor();
  await speaker.getByRole('button', { name: /^16 / }).click();
  await bothAt(talk, 'origins/0');
  await stage.keyboard.press('Home');
  await bothAt(talk, 'opening/0');

  await goTo(talk, 'roles');
  await speaker.locator('.speaker-toggle').focus();
  await speaker.keyboard.press('n');
  await speaker.keyboard.press('PageDown');
  await bothAt(talk, 'both/0');
  await speaker.evaluate(() => (document.activeElement as HTMLElement).blur());
  await speaker.keyboard.press('n');
  await bothAt(talk, 'mix/0');

  await stage.keyboard.press('?');
  await stage.getByRole('switch').click();
  await speaker.keyboard.press('n');
  await speaker.keyboard.press('b');
  await speaker.keyboard.press('PageDown');
  await bothAt(talk, 'mix/1');
  expect(await speaker.getByRole('button', { name: 'Écran noir', pressed: true }).count()).toBe(0);
});

test('a touch on the button shows the next step', async () => {
  const talk = await openSession({ at: '#roles', hasTouch: true });
  await talk.speaker.getByRole('button', { name: 'Suivant' }).tap();
  await bothAt(talk, 'both/0');
});

test('a blackout is started and ended from either window, and the key for the next step only ends it', async () => {
  const talk = await openSession({ at: '#roles' });
  const { stage, speaker } = talk;
  const blackout = stage.locator('.blackout');
  await speaker.getByRole('button', { name: 'Écran noir' }).click();
  await expect.poll(() => blackout.getAttribute('data-blackout')).toBe('black');
  await blackout.waitFor();
  await speaker.keyboard.press('w');
  await expect.poll(() => blackout.getAttribute('data-blackout')).toBe('white');
  await speaker.keyboard.press('PageDown');
  await blackout.waitFor({ state: 'hidden' });
  await bothAt(talk, 'roles/0');
  await stage.keyboard.press('b');
  await speaker.getByRole('button', { name: 'Écran noir', pressed: true }).waitFor();
  await stage.reload();
  await blackout.waitFor();
  await stage.keyboard.press('ArrowRight');
  await speaker.getByRole('button', { name: 'Écran noir', pressed: false }).waitFor();
  await bothAt(talk, 'roles/0');
});

test('the notes of the current step are highlighted; their font size, the layout and the colours are restored after a reload', async () => {
  const { speaker } = await openSession({ at: '#points' });
  const highlighted = speaker.locator('.speaker-notes-text [data-now]');
  expect(await highlighted.allInnerTexts()).toEqual(['Gardons trois points.']);
  await speaker.keyboard.press('ArrowRight');
  await speaker.locator('.speaker[data-place="points/1"]').waitFor();
  expect((await highlighted.innerText()).startsWith('Le premier')).toBe(true);

  const size = () =>
    speaker.locator('.speaker-notes-text').evaluate((text) => getComputedStyle(text).fontSize);
  const initial = await size();
  await speaker.getByRole('button', { name: 'Agrandir les notes' }).click();
  const large = await size();
  expect(Number.parseFloat(large)).toBeGreaterThan(Number.parseFloat(initial));
  await speaker.reload();
  await speakerReady(speaker);
  expect(await size()).toBe(large);
  await speaker.getByRole('button', { name: 'Réduire les notes' }).click();
  expect(await size()).toBe(initial);

  await speaker.getByLabel('Disposition').selectOption('Notes seules');
  await speaker.getByLabel('Couleurs').selectOption('Sombres');
  expect(await speaker.locator('.preview:visible').count()).toBe(0);
  const background = () =>
    speaker.locator('.speaker').evaluate((page) => getComputedStyle(page).backgroundColor);
  expect(await background()).toBe('rgb(20, 21, 28)');
  await speaker.reload();
  await speakerReady(speaker);
  expect(await background()).toBe('rgb(20, 21, 28)');
  expect(await speaker.locator('.preview:visible').count()).toBe(0);
});

test('the timer is started, paused, and reset after confirmation; the pace is shown in words', async () => {
  const { speaker } = await openSession();
  const elapsed = speaker.locator('.speaker-elapsed');
  const verdict = speaker.locator('.speaker-verdict');
  expect(await elapsed.innerText()).toBe('0:00');
  expect(await verdict.innerText()).toBe('');
  await speaker.getByRole('button', { name: 'Démarrer' }).click();
  await speaker.clock.fastForward('01:05');
  await expect.poll(() => elapsed.innerText()).toMatch(/^1:0\d$/);
  await speaker.getByRole('button', { name: 'Pause' }).click();
  const pausedAt = await elapsed.innerText();
  await speaker.clock.fastForward('05:00');
  expect(await elapsed.innerText()).toBe(pausedAt);

  await speaker.getByRole('button', { name: 'Remettre à zéro' }).click();
  await speaker.getByRole('button', { name: 'Continuer' }).click();
  expect(await elapsed.innerText()).toBe(pausedAt);
  await speaker.getByRole('button', { name: 'Remettre à zéro' }).click();
  await speaker.locator('dialog').getByRole('button', { name: 'Remettre à zéro' }).click();
  await expect.poll(() => elapsed.innerText()).toBe('0:00');
  await expect.poll(() => verdict.innerText()).toBe('');

  // On time; behind, with slides to leave out; ahead.
  await speaker.getByRole('button', { name: 'Démarrer' }).click();
  await expect.poll(() => verdict.innerText()).toContain('à l’heure');
  await speaker.clock.fastForward('02:00');
  await expect.poll(() => verdict.innerText()).toContain('en retard de 1:');
  const advice = await speaker.locator('.speaker-advice').innerText();
  expect(advice).toMatch(/^Pour finir à l’heure, passez\s: «\s.+\s» \(0:4\d\)/);
  await speaker.keyboard.press('End');
  await expect.poll(() => verdict.innerText()).toContain('en avance de');
  expect(await speaker.locator('.speaker-advice').innerText()).toBe('');
});

test('the clock starts at the first change of slides, and moves by the other window add no entries to the history of the Stage', async () => {
  // A new page: the history of a reused one may have reached its largest length.
  const talk = await openSession({ prepare: async () => {} });
  const entries = () => talk.stage.evaluate(() => history.length);
  const before = await entries();
  await talk.stage.keyboard.press('ArrowRight');
  await bothAt(talk, 'brief/0');
  await talk.speaker.getByRole('button', { name: 'Pause' }).waitFor();
  await talk.speaker.keyboard.press('End');
  await bothAt(talk, 'origins/0');
  expect(await entries()).toBe(before);
});

test('a blocked window is reported, with the URL to open instead', async () => {
  const stage = await openStage({
    at: '#roles',
    prepare: blockPopups,
  });
  await stage.keyboard.press('s');
  const dialog = stage.getByRole('dialog', { name: 'Page de l’orateur' });
  expect(await dialog.innerText()).toContain('Le navigateur a bloqué');
  const [speaker] = await Promise.all([
    stage.context().waitForEvent('page'),
    dialog.getByRole('link').click(),
  ]);
  await speakerReady(speaker);
  await speaker.keyboard.press('ArrowRight');
  await bothAt({ stage, speaker }, 'both/0');
});

test('a speaker page without a session joins the Stage that is open, or asks which one', async () => {
  const stage = await openStage({ at: '#points/1' });
  const context = stage.context();
  // As soon as the Stage answers: no timer runs.
  await context.clock.pauseAt(AN_HOUR_LATER);
  const speaker = await context.newPage();
  await speaker.goto(`${inject('site')}?view=speaker`);
  await speakerReady(speaker);
  await speaker.getByText('Le premier').filter({ visible: true }).waitFor();
  expect(await speakerPosition(speaker)).toBe('points/1');
  expect(await speaker.locator('.speaker-status').isVisible()).toBe(false);
  await context.clock.resume();
  await stage.keyboard.press('Home');
  await bothAt({ stage, speaker }, 'opening/0');

  const second = await context.newPage();
  await second.goto(`${inject('site')}#known`);
  await stageReady(second);
  const other = await context.newPage();
  await other.goto(`${inject('site')}?view=speaker`);
  const title = await second.locator('#known .slide-title').innerText();
  const choice = other.getByRole('button', { name: title.replace(/\s+/g, ' ') });
  await choice.waitFor();
  // Nothing is chosen by Escape.
  for (let press = 0; press < 2; press++) await other.keyboard.press('Escape');
  await choice.click();
  await speakerReady(other);
  await other.keyboard.press('Home');
  await bothAt({ stage: second, speaker: other }, 'opening/0');
  expect((await currentPosition(stage)).slide).toBe('opening');
});

test('without a Stage the speaker page shows the first notes and says so within a tenth of a second, and follows a Stage that answers later', async () => {
  const speaker = await open({
    at: '?view=speaker',
    prepare: (page) => page.clock.pauseAt(AN_HOUR_LATER),
  });
  await speaker.waitForFunction(() => document.title.startsWith('Orateur'));
  await speaker.clock.runFor(100);
  await speaker.locator('.speaker-notes-text').getByText('Une citerne se remplit').waitFor();
  await speaker.getByRole('button', { name: 'Ouvrir les diapositives' }).waitFor();
  expect(await speakerPosition(speaker)).toBe('opening/0');

  const answer = (session: string, title: string, slide: string) =>
    speaker.evaluate(
      (stage) => {
        const { name } = JSON.parse(document.querySelector('[data-deck]')?.textContent ?? '{}');
        const channel = new BroadcastChannel(`${name}:discovery`);
        channel.postMessage({ kind: 'response', ...stage });
        channel.close();
      },
      { session, title, at: { slide, step: 0 } },
    );
  await answer('firststage', 'One', 'roles');
  await speaker.locator('.speaker[data-place="roles/0"]').waitFor();
  expect(await speaker.locator('.speaker').count()).toBe(1);
  expect(new URL(speaker.url()).searchParams.get('session')).toBe('firststage');
  await answer('secondstage', 'Two', 'known');
  await speaker.getByRole('dialog').getByRole('button', { name: 'Two' }).click();
  await speaker.locator('.speaker[data-place="known/0"]').waitFor();
  expect(new URL(speaker.url()).searchParams.get('session')).toBe('secondstage');
  await answer('thirdstage', 'Three', 'mix');
  expect(await speaker.getByRole('dialog').count()).toBe(0);
});

test('the speaker page opens a Stage', async () => {
  const speaker = await open({ at: '?view=speaker' });
  await speakerReady(speaker);
  await speaker.keyboard.press('PageDown');
  const [stage] = await Promise.all([
    speaker.context().waitForEvent('page'),
    speaker.getByRole('button', { name: 'Ouvrir les diapositives' }).click(),
  ]);
  await stageReady(stage);
  await bothAt({ stage, speaker }, 'brief/0');
  await speaker.locator('.speaker-status').waitFor({ state: 'hidden' });
  expect(new URL(stage.url()).searchParams.has('session')).toBe(false);
});

test('a speaker page that is opened by the link to a step begins there, and so does the Stage that it opens', async () => {
  const speaker = await open({ at: '?view=speaker#points/2' });
  await speakerReady(speaker);
  await speaker.locator('.speaker[data-place="points/2"]').waitFor();
  const [stage] = await Promise.all([
    speaker.context().waitForEvent('page'),
    speaker.getByRole('button', { name: 'Ouvrir les diapositives' }).click(),
  ]);
  await stageReady(stage);
  await bothAt({ stage, speaker }, 'points/2');
});

const FRENCH = { lang: 'fr', name: 'Français', place: 'Diapositive 15 sur 16, étape 2 sur 3' };
const ENGLISH = { lang: 'en', name: 'English', place: 'Slide 15 of 16, step 2 of 3' };

test.each([
  ['', FRENCH, ENGLISH],
  ['en/', ENGLISH, FRENCH],
])(
  'at the size of a laptop the buttons of “%s” are in rows, axe finds no violation, and a link opens the page in the other language',
  async (at, { place }, other) => {
    const { speaker } = await openSession({ at: `${at}#points/1` });
    const initial = speaker.viewportSize();
    await speaker.setViewportSize({ width: 1280, height: 800 });
    for (const part of ['walk', 'settings']) {
      const buttons = speaker.locator(`.speaker-${part} > button:visible`);
      expect(await buttons.count()).toBeGreaterThan(1);
      const bottoms = await buttons.evaluateAll((row) =>
        row.map((each) => Math.round(each.getBoundingClientRect().bottom)),
      );
      expect(new Set(bottoms).size, part).toBe(1);
    }

    if (initial) await speaker.setViewportSize(initial);
    await speaker.keyboard.press('ArrowRight');
    await speaker.locator('.speaker[data-place="points/2"]').waitFor();
    expect(await speaker.locator('.speaker-place').innerText()).toBe(place);
    expect(await violations(speaker)).toEqual([]);
    await speaker.locator('.speaker-open-list').click();
    expect(await violations(speaker)).toEqual([]);
    await speaker.keyboard.press('Escape');
    await speaker.locator('.speaker-toggle').click();
    await speaker.locator('.speaker-timer button').nth(1).click();
    expect(await violations(speaker)).toEqual([]);
    await speaker.keyboard.press('Escape');

    await speaker.getByRole('link', { name: other.name }).click();
    await speaker.locator(`:root[lang="${other.lang}"]`).waitFor({ state: 'attached' });
    await speakerReady(speaker);
    expect(await speaker.locator('.speaker-place').innerText()).toBe(other.place);
  },
);

test('no parts of the speaker page overlap while it reports that no Stage is open', async () => {
  const page = await open({ at: '?view=speaker' });
  const overlaps: string[] = [];
  for (const [width, height] of [
    [1280, 720],
    [1366, 768],
    [1024, 600],
    [820, 1180],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.reload();
    await speakerReady(page);
    await page.getByText('Aucune fenêtre ne montre').filter({ visible: true }).waitFor();
    const boxes = await page
      .locator('.speaker > section, .speaker-screen > .preview, .speaker-foot')
      .evaluateAll((parts) =>
        parts.map((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          return { name: part.className, left, right, top, bottom };
        }),
      );
    const pairs = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            !(one.name === 'speaker-current' && /preview|foot/.test(other.name)) &&
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
        )
        .map((other) => `at ${width} × ${height}: ${one.name} and ${other.name}`),
    );
    overlaps.push(...pairs);
  }
  expect(overlaps).toEqual([]);
});

/** Opens a speaker page without a Stage, whose clock only the test advances. */
async function openAlone(): Promise<Page> {
  const speaker = await open({ at: '?view=speaker' });
  await speakerReady(speaker);
  await speaker.clock.pauseAt(AN_HOUR_LATER);
  return speaker;
}

test('the time of a slide is the sum of its visits, and the time of the end follows from the plan', async () => {
  const speaker = await openAlone();
  await speaker.getByText('Fin vers 11:10').waitFor();
  await speaker.getByRole('button', { name: 'Démarrer' }).click();
  await speaker.clock.runFor('00:04');
  await speaker.keyboard.press('ArrowRight');
  await speaker.clock.runFor('00:03');
  await speaker.keyboard.press('ArrowLeft');
  await speaker.clock.runFor('00:02');
  await speaker.getByText('Cette diapositive : 0:06 sur').waitFor();
  await speaker.getByRole('button', { name: 'Pause' }).click();
  await speaker.getByRole('button', { name: 'Reprendre' }).waitFor();
});

test('without a Stage, too, the first change of slides starts the clock', async () => {
  const speaker = await openAlone();
  await speaker.keyboard.press('ArrowRight');
  await speaker.getByRole('button', { name: 'Pause' }).waitFor();
});

test('the beginning of the notes of the current step is in sight, and those of another slide begin at the top', async () => {
  const speaker = await openAlone();
  await speaker.setViewportSize({ width: 1000, height: 600 });
  const larger = speaker.getByRole('button', { name: 'Agrandir les notes' });
  while (await larger.isEnabled()) await larger.click();
  await speaker.keyboard.press('End');
  await speaker.keyboard.press('ArrowLeft');
  await speaker.locator('.speaker[data-place="points/3"]').waitFor();
  const text = speaker.locator('.speaker-notes-text');
  const distance = await text.evaluate((box) => {
    const [outer, inner] = [box, box.querySelector('[data-now]')].map((part) =>
      part?.getBoundingClientRect(),
    );
    return Math.abs(Math.round((inner?.top ?? 0) - (outer?.top ?? 0)));
  });
  // They are longer than their part of the window.
  expect(distance).toBe(0);
  expect(await text.evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
  await speaker.keyboard.press('ArrowRight');
  await speaker.locator('.speaker[data-place="origins/0"]').waitFor();
  expect(await text.evaluate((box) => box.scrollTop)).toBe(0);
});

test('a speaker page without a Stage is at the same step of the same session after a reload', async () => {
  const speaker = await openAlone();
  await speaker.keyboard.press('PageDown');
  await speaker.clock.runFor(1500);
  const address = speaker.url();
  expect(new URL(address).searchParams.has('session')).toBe(true);
  await speaker.reload();
  await speakerReady(speaker);
  expect(await speakerPosition(speaker)).toBe('brief/0');
  expect(speaker.url()).toBe(address);
  // And so it is in the other language.
  await speaker.getByRole('link', { name: 'English' }).click();
  await speaker.locator(':root[lang="en"]').waitFor({ state: 'attached' });
  await speakerReady(speaker);
  expect(await speakerPosition(speaker)).toBe('brief/0');
});

test('where the browser blocks the window of the Stage, the speaker page shows its address', async () => {
  const speaker = await open({
    at: '?view=speaker',
    prepare: blockPopups,
  });
  await speakerReady(speaker);
  await speaker.getByRole('button', { name: 'Ouvrir les diapositives' }).click();
  await speaker
    .locator('.speaker-status')
    .getByText(/view=stage&session=/)
    .waitFor();
});
