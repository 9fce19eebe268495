import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { type OpenOptions, open, openStage, PHONE } from '../support/open.ts';
import { blockPopups, bothAt, openSession, stageReady } from '../support/session.ts';
import { currentPosition } from '../support/stage.ts';

/** A site that is not on localhost; requests are answered by the built site. */
const ELSEWHERE = 'https://deck.test/un/sous-chemin/';

/** What the browser APIs return: a headless browser has no screens and no wake lock. */
interface Machine {
  readonly screens?: readonly { readonly left: number; readonly top: number }[];
  readonly screensAllowed?: PermissionState;
  readonly wakeLock?: boolean;
  readonly fullScreen?: boolean;
  readonly battery?: { charging: boolean; level: number; dischargingTime: number };
}

const READY: Machine = {
  screens: [
    { left: 0, top: 0 },
    { left: 1920, top: 0 },
  ],
  screensAllowed: 'granted',
  wakeLock: true,
  fullScreen: true,
  battery: { charging: true, level: 1, dischargingTime: Number.POSITIVE_INFINITY },
};

function mockDevice(page: Page, machine: Machine): Promise<unknown> {
  return page.addInitScript(
    ({ screens, screensAllowed, wakeLock, fullScreen, battery }) => {
      const set = (on: object, name: string, value: unknown) =>
        Object.defineProperty(on, name, { value, configurable: true });
      set(window, 'getScreenDetails', async () => ({ screens }));
      set(navigator.permissions, 'query', async () => ({ state: screensAllowed }));
      set(navigator.wakeLock, 'request', async () => {
        if (!wakeLock) throw new DOMException('refused', 'NotAllowedError');
        return { release: async () => {} };
      });
      set(document, 'fullscreenEnabled', fullScreen);
      set(navigator, 'getBattery', async () => battery);
    },
    { ...READY, ...machine },
  );
}

/** For the Stage, from which the checks are opened: a ready device, and nothing to find in the layout. */
async function prepareMocks(page: Page): Promise<void> {
  await mockDevice(page, {});
  await skipLayout(page);
}

interface PreflightOptions extends Omit<OpenOptions, 'at'> {
  readonly machine?: Machine;
  /** Whether the layout of all slides is checked, which takes longer than all other checks. */
  readonly checksLayout?: boolean;
  readonly lang?: '' | 'en/';
  readonly hash?: string;
}

async function openPreflight({
  machine = {},
  checksLayout = false,
  lang = '',
  hash = '',
  prepare,
  ...options
}: PreflightOptions = {}): Promise<Page> {
  const page = await open({
    ...options,
    at: `${lang}?view=preflight${hash}`,
    prepare: async (page) => {
      await mockDevice(page, machine);
      await prepare?.(page);
      if (!checksLayout) await skipLayout(page);
    },
  });
  await done(page);
  return page;
}

/** Makes the check of the layout find nothing, at once. */
function skipLayout(page: Page): Promise<unknown> {
  return page.route('**/check-deck-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export const checkDeck = async () => [];',
    }),
  );
}

/** Waits until every check has a finding. */
async function done(page: Page): Promise<void> {
  await page.locator(':root[data-view-ready="preflight"]').waitFor({ state: 'attached' });
  await page.waitForFunction(() => !document.querySelector('.preflight-row[data-state="pending"]'));
}

/** Text of a row with plain spaces: its state, then its sentences. */
async function rowOf(page: Page, check: string): Promise<string> {
  const row = page.locator(`.preflight-row[data-check="${check}"]`);
  const said = await row.locator(':is(.preflight-state, .preflight-finding p)').allInnerTexts();
  return said.join(' | ').replace(/\s/g, ' ');
}

const summaryOf = async (page: Page) =>
  (await page.getByRole('status').innerText()).replace(/\s/g, ' ');

/** Serves the built site at another origin. */
async function serveElsewhere(page: Page): Promise<void> {
  await page.route(`${ELSEWHERE}**`, async (route) => {
    const url = route.request().url().replace(ELSEWHERE, inject('site'));
    await route.fulfill({ response: await route.fetch({ url }) });
  });
}

test('without problems every check is good, in both languages; print has the slides, not the checks; a slide whose content is cut or covered is named, with what is wrong', async () => {
  const page = await openPreflight({ checksLayout: true });
  const states = await page
    .locator('.preflight-row')
    .evaluateAll((rows) => rows.map((row) => `${row.dataset['check']} ${row.dataset['state']}`));
  expect(states.filter((state) => !state.endsWith(' good'))).toEqual([]);
  expect(await summaryOf(page)).toBe('Tout est prêt.');
  expect(await rowOf(page, 'version')).toBe(
    'Bon | Version 1.0 du 24 novembre 2026, la même que sur le serveur.',
  );
  expect(await rowOf(page, 'offline')).toMatch(/^Bon \| Cette page vient de/);
  expect(await page.title()).toMatch(/^Avant de commencer\s: Le jardin$/);
  await page.getByRole('link', { name: 'English' }).click();
  await done(page);
  expect(await summaryOf(page)).toBe('Everything is ready.');
  expect(await rowOf(page, 'version')).toBe(
    'Good | Version 1.0 of 24 November 2026, the same as on the server.',
  );
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.preflight').isVisible()).toBe(false);
  expect(await page.locator('#mix .slide-title').isVisible()).toBe(true);
  await page.emulateMedia({ media: null });

  expect(await rowOf(page, 'layout')).toBe(
    'Good | Nothing is cut, too small or on something else on any slide (16) in a window of 1280 by 720.',
  );
  const title = await page
    .locator('.slide[data-layout="text"]')
    .first()
    .evaluate((slide) => {
      slide
        .querySelector('ol')
        ?.append(...Array.from({ length: 9 }, () => new Text('Much text. ')));
      for (const item of slide.querySelectorAll('li')) item.after(item.cloneNode(true));
      // The others have been checked.
      for (const other of slide.parentElement?.querySelectorAll(':scope > .slide') ?? [])
        if (other !== slide) other.remove();
      return slide.querySelector('.slide-title')?.textContent?.replace(/\s/g, ' ');
    });
  await page.getByRole('button', { name: 'Check again' }).click();
  await done(page);
  expect(await rowOf(page, 'layout')).toContain(
    `Look at this | “${title}”: something is outside of the slide`,
  );
});

test('a font that does not load is named', async () => {
  const page = await openPreflight({
    prepare: (page) => page.route('**/display-*.woff2', (route) => route.abort()),
    expected: [/display-.*\.woff2/, /ERR_FAILED/, /preload/],
  });
  expect(await rowOf(page, 'fonts')).toMatch(
    /^Problème \| Ces polices ne se chargent pas : Bricolage Grotesque \(651 800\)\. \| Rechargez/,
  );
  expect(await summaryOf(page)).toBe('1 point à voir avant de commencer.');
});

test('a figure whose files do not load is named with its slide, and the others are checked', async () => {
  const page = await openPreflight({
    lang: 'en/',
    prepare: (page) => page.route('**/dates-*.js', (route) => route.abort()),
    expected: [/dates-/, /ERR_FAILED/],
  });
  const title = await page.locator('#dates .slide-title').evaluate((it) => it.textContent);
  const said = await rowOf(page, 'figures');
  expect(said).toContain(
    `Problem | “${title?.replace(/\s/g, ' ')}”: the files for the figure dates do not load.`,
  );
  expect(said.match(/the figure/g)).toHaveLength(1);
});

test('an empty picture and a slide without notes are named', async () => {
  const page = await openPreflight();
  const emptied = await page.evaluate(() => {
    const picture = document.querySelector<SVGElement>('#mix [data-shape="wide"]');
    picture?.replaceChildren();
    document.querySelector('#roles .notes')?.replaceChildren();
    return picture?.dataset['state'];
  });
  await page.getByRole('button', { name: 'Vérifier à nouveau' }).click();
  await done(page);
  expect(await rowOf(page, 'figures')).toContain(
    `l’image de la figure mix est vide dans l’état ${emptied}.`,
  );
  const title = await page.locator('#roles .slide-title').evaluate((it) => it.textContent);
  expect(await rowOf(page, 'notes')).toContain(
    `À voir | Sans notes : ${title?.replace(/\s/g, ' ')}.`,
  );
  // The third: the slides now differ from those on the server.
  expect(await summaryOf(page)).toBe('3 points à voir avant de commencer.');
});

test('what the device refuses is reported with advice', async () => {
  const page = await openPreflight({
    machine: {
      screens: [{ left: 0, top: 0 }],
      wakeLock: false,
      fullScreen: false,
      battery: { charging: false, level: 0.12, dischargingTime: 900 },
    },
  });
  expect(await rowOf(page, 'screens')).toMatch(/^À voir \| Un seul écran.* \| Branchez/);
  expect(await rowOf(page, 'wakeLock')).toMatch(/^À voir \| Le navigateur refuse.* \| Branchez/);
  expect(await rowOf(page, 'fullScreen')).toMatch(/^Problème \| Ce navigateur ne permet.*F11/);
  expect(await rowOf(page, 'battery')).toBe(
    'À voir | Plus que 12 %, sans secteur. | Branchez le secteur.',
  );
  expect(await summaryOf(page)).toBe('4 points à voir avant de commencer.');
});

test('mirrored screens are distinguished from a single one after permission is given', async () => {
  const page = await openPreflight({
    machine: {
      screens: [
        { left: 0, top: 0 },
        { left: 0, top: 0 },
      ],
      screensAllowed: 'prompt',
    },
  });
  expect(await rowOf(page, 'screens')).toContain('Un seul écran');
  await page.getByRole('button', { name: 'Compter les écrans' }).click();
  await page.getByText('2 écrans montrent la même image.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Écrans');
});

test('a blocked window is reported when it is tested', async () => {
  const page = await openPreflight({
    prepare: blockPopups,
  });
  expect(await summaryOf(page)).toBe('Tout est prêt.');
  await page.getByRole('button', { name: 'Essayer d’ouvrir une fenêtre' }).click();
  await page.getByText('Le navigateur bloque l’ouverture de fenêtres.').waitFor();
  expect(await summaryOf(page)).toBe('1 point à voir avant de commencer.');
});

test('a browser without storage and a check that throws are reported', async () => {
  const page = await openPreflight({
    prepare: (page) =>
      page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
        Object.defineProperty(navigator, 'getBattery', {
          value: () => Promise.reject(new Error('no battery here')),
        });
      }),
  });
  expect(await rowOf(page, 'speaker')).toMatch(/^À voir \| Ce navigateur ne garde rien/);
  expect(await rowOf(page, 'battery')).toMatch(/^Inconnu \| .* : no battery here \| /);
  expect(await summaryOf(page)).toBe(
    '1 point à voir avant de commencer. 1 point n’a pas pu être vérifié.',
  );
});

test('another version on the server is reported, another revision of the same version, and an unreachable server', async () => {
  const page = await openPreflight({ expected: [/sous-chemin\/$/, /ERR_FAILED/, /503/] });
  const server = new URL(inject('site')).href;
  const again = async () => {
    await page.getByRole('button', { name: 'Vérifier à nouveau' }).click();
    await done(page);
    return rowOf(page, 'version');
  };
  const serve = (change: (html: string) => string) =>
    page.route(server, async (route) => {
      await route.fulfill({ body: change(await (await route.fetch()).text()) });
    });
  const on = 'du 24 novembre 2026';
  await serve((html) => html.replace('content="1.0"', 'content="1.1"'));
  expect(await again()).toContain(
    `À voir | Ici la version 1.0 ${on} ; le serveur a la version 1.1 ${on}. | Fermez`,
  );
  await serve((html) => html.replace('</h2>', ' bis</h2>'));
  expect(await again()).toContain(
    `À voir | Version 1.0 ${on} ; le serveur en a une révision différente.`,
  );
  // The same text, with other scripts.
  await serve((html) =>
    html.replace(/(<script type="module"[^>]* src=")[^"]*/, '$1assets/other.js'),
  );
  expect(await again()).toContain('le serveur en a une révision différente.');
  await page.route(server, (route) => route.fulfill({ status: 503, body: 'Not now' }));
  expect(await again()).toContain('le serveur ne répond pas. | Pas de réseau ?');
  await page.route(server, (route) => route.abort());
  expect(await again()).toContain('le serveur ne répond pas. | Pas de réseau ?');
});

test('a browser without service workers is reported where offline use needs one', async () => {
  const elsewhere = await openPreflight({ site: ELSEWHERE, prepare: serveElsewhere });
  expect(await rowOf(elsewhere, 'offline')).toMatch(
    /^À voir \| Ce navigateur ne garde pas de copie hors ligne à cette adresse\. \| Ouvrez-la en https/,
  );
});

test('V opens the checks, and their link leads back to the same step', async () => {
  const page = await openStage({ at: '#points/2', prepare: prepareMocks });
  await page.keyboard.press('v');
  await done(page);
  expect(new URL(page.url()).search).toBe('?view=preflight');
  await page.getByRole('link', { name: 'Présenter' }).click();
  await stageReady(page);
  expect(await currentPosition(page)).toMatchObject({ slide: 'points', steps: 2 });
});

test('a session continues during the checks, and the Stage returns to its position', async () => {
  const talk = await openSession({ at: '#roles', prepare: prepareMocks });
  const { stage, speaker } = talk;
  await bothAt(talk, 'roles/0');
  await stage.keyboard.press('v');
  await done(stage);
  await speaker.keyboard.press('ArrowRight');
  await speaker.locator('.speaker[data-place="both/0"]').waitFor();
  await stage.getByRole('link', { name: 'Présenter' }).click();
  await stageReady(stage);
  await bothAt(talk, 'both/0');
});

test.each([
  ['', 'a phone', PHONE],
  ['en/', 'a laptop at 200 %', { width: 640, height: 360 }],
] as const)(
  'axe finds no violation in the checks at “/%s”; they fit %s, and the focused element is visible',
  async (lang, _, viewport) => {
    const page = await openPreflight({
      lang,
      machine: { fullScreen: false, screensAllowed: 'prompt' },
    });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize(viewport);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    const count = await page.locator('.preflight :is(a, button)').count();
    for (let at = 0; at < count; at++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const focused = document.activeElement;
        const { left, top, width, height } = focused?.getBoundingClientRect() ?? new DOMRect();
        return focused === document.elementFromPoint(left + width / 2, top + height / 2);
      });
      expect(seen, `control ${at}`).toBe(true);
    }
  },
);

test('a second screen is seen without permission; a refused permission is reported, and one that was denied is not asked for again', async () => {
  const isExtended = (page: Page) =>
    page.addInitScript(() => {
      Object.defineProperty(screen, 'isExtended', { value: true });
    });
  const ask = { name: 'Compter les écrans' };
  const denied = await openPreflight({
    machine: { screensAllowed: 'denied' },
    prepare: isExtended,
  });
  expect(await rowOf(denied, 'screens')).toMatch(/^Bon \| Un second écran est branché\. \| Faites/);
  expect(await denied.getByRole('button', ask).count()).toBe(0);

  const asked = await openPreflight({
    machine: { screensAllowed: 'prompt' },
    prepare: async (page) => {
      await isExtended(page);
      await page.addInitScript(() => {
        Object.defineProperty(window, 'getScreenDetails', {
          value: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
        });
      });
    },
  });
  await asked.getByRole('button', ask).click();
  await asked.getByText('Le navigateur n’a pas le droit de compter les écrans.').waitFor();
});

test('the planned duration of the slides is compared with what is left in the battery', async () => {
  const page = await openPreflight({
    machine: { battery: { charging: false, level: 0.5, dischargingTime: 720 } },
  });
  expect(await rowOf(page, 'battery')).toMatch(
    /^À voir \| 50 %, environ 12 min, pour 10 min prévues\. \| Branchez/,
  );
});

test('it is said whether figures move', async () => {
  const still = await openPreflight();
  expect(await rowOf(still, 'motion')).toMatch(/^Bon \| Le système demande moins de mouvement/);
  const moving = await openPreflight({ reducedMotion: 'no-preference' });
  expect(await rowOf(moving, 'motion')).toMatch(/^Bon \| Les figures bougent/);
});

test('a browser in which windows cannot exchange messages is reported', async () => {
  const page = await openPreflight({
    prepare: (page) =>
      page.addInitScript(() => {
        Object.assign(window, {
          BroadcastChannel: class {
            constructor() {
              throw new DOMException('The operation is insecure.', 'SecurityError');
            }
          },
        });
      }),
  });
  expect(await rowOf(page, 'speaker')).toMatch(
    /^Problème \| Les deux fenêtres ne peuvent pas se parler/,
  );
});

test('a figure that cannot be drawn is named with its state', async () => {
  const page = await openPreflight({
    prepare: (page) =>
      page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      }),
    expected: [/./],
  });
  expect(await rowOf(page, 'figures')).toMatch(
    /^Problème \| .*la figure dates ne se dessine pas dans l’état \w+\./,
  );
});

test('in a window that shows the Reader, the layout is that of the Reader', async () => {
  const page = await openPreflight({ viewport: PHONE, checksLayout: true });
  expect(await rowOf(page, 'layout')).toMatch(
    /^Bon \| .*\(16\), dans une fenêtre de 390 sur 844\./,
  );
  // Too small in pixels, but not in units of a slide that is as narrow as a phone.
  await page
    .locator('#points li')
    .first()
    .evaluate((text) => {
      text.style.fontSize = '11px';
    });
  await page.getByRole('button', { name: 'Vérifier à nouveau' }).click();
  await done(page);
  expect(await rowOf(page, 'layout')).toMatch(/^À voir \| .* : un texte est trop petit\./);
});

test('a check that answers late does not replace what a later one has found', async () => {
  const page = await open({
    at: '?view=preflight',
    prepare: async (page) => {
      await prepareMocks(page);
      await page.addInitScript(() => {
        const answers: ((charge: object) => void)[] = [];
        const getBattery = () => new Promise((resolve) => answers.push(resolve));
        Object.defineProperty(navigator, 'getBattery', { value: getBattery });
        Object.assign(window, { answers });
      });
    },
  });
  const answer = (run: number, level: number) =>
    page.evaluate(
      async ([index, charged]) => {
        const { answers } = window as unknown as { answers: ((charge: object) => void)[] };
        answers[index]?.({ charging: true, level: charged, dischargingTime: 0 });
        await new Promise((resolve) => setTimeout(resolve));
      },
      [run, level] as const,
    );
  await page.getByRole('button', { name: 'Vérifier à nouveau' }).click();
  await answer(1, 0.9);
  await answer(0, 0.1);
  expect(await rowOf(page, 'battery')).toBe('Bon | Sur secteur, 90 %.');
});

test('the page of the other language is about the same slide', async () => {
  const page = await openPreflight({ hash: '#volume' });
  await page.getByRole('link', { name: 'English' }).click();
  await done(page);
  await page.getByRole('link', { name: 'Present' }).click();
  await stageReady(page);
  expect((await currentPosition(page)).slide).toBe('volume');
});
