import { expect, inject, test } from 'vitest';
import { listSlides } from '../../../src/cli/browser/stage-page.ts';
import { open, openStage, PHONE } from '../support/open.ts';
import { currentPosition } from '../support/stage.ts';
import { allowLongTests } from '../support/timeouts.ts';

allowLongTests();

const ROOT = new URL(inject('site')).pathname;

test('each language has its own page', async () => {
  const french = await openStage({ at: '#volume' });
  expect(await french.locator('html').getAttribute('lang')).toBe('fr');
  expect(await french.locator('#volume .slide-body .fact').first().textContent()).toBe('×\u00A04');
  const english = await openStage({ at: 'en/#volume' });
  expect(await english.locator('html').getAttribute('lang')).toBe('en');
  expect(await english.title()).toBe('The Garden');
  expect(await english.locator('#volume .slide-title').textContent()).toBe(
    'Rain collected would rise from 5\u00A0million litres to 20\u00A0million litres',
  );
  await english.getByRole('button', { name: 'Next' }).waitFor({ state: 'attached' });
  await english.locator('#volume svg:visible').waitFor();
  for (const page of [french, english]) expect(await page.locator('.not-started').count()).toBe(0);
});

test('a language that the deck does not have has no page', async () => {
  expect((await fetch(`${inject('site')}en/`)).status).toBe(200);
  expect((await fetch(`${inject('site')}de/`)).status).toBe(404);
});

test('both languages have the same slides with the same ids and steps', async () => {
  const french = await listSlides(await openStage());
  const english = await listSlides(await openStage({ at: 'en/' }));
  expect(english).toEqual(french);
});

test('the key for the other language keeps slide and step, and Back returns', async () => {
  // Leaving a page aborts its requests.
  const page = await openStage({ at: '#points/2', expected: [/^failed: /] });
  await page.keyboard.press('l');
  await page.waitForURL(/\/en\/#points/);
  await page.locator('#points.present').waitFor();
  expect(await currentPosition(page)).toMatchObject({ slide: 'points', steps: 2 });
  expect(await page.locator('.present .slide-title').textContent()).toContain('Three points');
  await page.goBack();
  await page.getByRole('heading', { name: 'Trois points' }).waitFor();
  expect(await currentPosition(page)).toMatchObject({ slide: 'points', steps: 2 });
});

test('where the server does not have the page of the other language, the key for it says so and the slide stays', async () => {
  const page = await openStage({
    at: '#points',
    prepare: (it) => it.route('**/en/', (route) => route.fulfill({ status: 404, body: 'None' })),
    expected: [/404/],
  });
  await page.keyboard.press('l');
  await page.locator('.toast').getByText(/\S/).waitFor();
  expect((await currentPosition(page)).slide).toBe('points');
});

test('a link on the Stage leads to the other language and is labelled in it', async () => {
  const page = await openStage({ at: 'en/#known' });
  await page.mouse.move(600, 300);
  const link = page.getByRole('link', { name: 'Français' });
  expect(await link.getAttribute('lang')).toBe('fr');
  expect(await link.getAttribute('hreflang')).toBe('fr');
  await link.click();
  await page.waitForURL((url) => url.pathname === ROOT && url.hash.startsWith('#known'));
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
});

test('in the Reader the link keeps the slide in the viewport and the requested view', async () => {
  const page = await open({ at: '?view=reader#volume' });
  await page.locator('#volume .figure-points').waitFor({ state: 'attached' });
  // `click()` would scroll to where the navbar was before it became sticky.
  const link = await page.getByRole('link', { name: 'English' }).boundingBox();
  await page.mouse.click((link?.x ?? 0) + 20, (link?.y ?? 0) + 20);
  await page.waitForURL(/\/en\/\?view=reader#volume$/);
  await page.getByRole('heading', { name: 'Rain collected would rise' }).waitFor();
});

test('without JavaScript the link leads to the other language', async () => {
  const page = await open({ viewport: PHONE, javaScriptEnabled: false });
  // Requests aborted by leaving the page would count as failures.
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'The Garden', level: 1 }).waitFor();
});

test.each(['', 'en/'])('hreflang links on /%s name every language', async (at) => {
  const page = await open({ at });
  const links = await page
    .locator('link[rel="alternate"][hreflang]')
    .evaluateAll((all) =>
      all.map((link) => [
        (link as HTMLLinkElement).hreflang,
        new URL((link as HTMLLinkElement).href).pathname,
      ]),
    );
  expect(links).toEqual([
    ['fr', ROOT],
    ['x-default', ROOT],
    ['en', `${ROOT}en/`],
  ]);
});

test('the English page has no French text, and the French page no English text', async () => {
  const said = async (at: string) => {
    const page = await openStage({ at });
    await page.keyboard.press('?');
    await page.locator('.help[open]').waitFor();
    return page.evaluate(() => {
      const named = [...document.querySelectorAll('[aria-label], [title]')].flatMap((part) => [
        part.getAttribute('aria-label') ?? '',
        part.getAttribute('title') ?? '',
      ]);
      const parts = document.querySelectorAll('.navbar, .deck, .stage-interface');
      return [...[...parts].map((part) => part.textContent), ...named].join(' ');
    });
  };
  const english = (await said('en/')).replaceAll('Français', '');
  expect(english.match(/[éèêàçœ«»]\S*/g) ?? []).toEqual([]);
  expect(english.match(/\b(?:le|les|une|des|est|dans|prévision)\b/g) ?? []).toEqual([]);
  const french = (await said('')).replaceAll('English', '').replaceAll('Carnet de pluie', '');
  expect(french.match(/\b(?:the|and|of|is|forecast)\b/gi) ?? []).toEqual([]);
});

test.each(['speaker', 'preflight'])(
  'the view %s names the language of its interface where the deck is in another',
  async (view) => {
    const page = await open({
      at: `?view=${view}`,
      prepare: (asked) =>
        asked.route(/\?view=/, async (route) => {
          const response = await route.fetch();
          const html = await response.text();
          const body = html.replace('"lang":"fr",', '"lang":"fr","interfaceLang":"en",');
          await route.fulfill({ response, body });
        }),
    });
    const ofDeck = page.locator(
      view === 'speaker' ? '.speaker-notes-text, .speaker-entry-title' : '.preflight-deck',
    );
    expect(await page.locator(`main.${view}`).getAttribute('lang')).toBe('en');
    expect(
      await ofDeck.evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).lang))]),
    ).toEqual(['fr']);
  },
);
