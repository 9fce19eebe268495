import { expect, inject, test } from 'vitest';
import type { EngineWindow } from './support/engine-window.ts';
import { withFaults } from './support/faults.ts';
import { isSeen, reads, sees, seesNo } from './support/seen.ts';
import { shows, stageReady } from './support/stage.ts';
import { visit } from './support/visit.ts';
import { waitFor } from './support/wait-for.ts';
import { PHONE_SIZE } from './support/window-size.ts';

/** What the deck itself logs about a file that it could not fetch. */
const LOGGED = [/^error: \S*(?:Error|TypeError)/, /^error: error/i];

const NOT_FETCHED =
  'Cela n’a pas pu être chargé. Vérifiez le réseau, puis réessayez, ou ouvrez cette page dans un autre onglet.';

/**
 * Firefox and WebKit keep a script that another one imports as failed while its page is open (“fetch a single module
 * script” in the HTML standard); a script that the deck imports by itself is requested by another URL.
 */
const RETRIES_IMPORTED_SCRIPTS = inject('engine').name === 'Chromium';

/** Files that a key of the Stage needs. */
const FEATURES: readonly {
  readonly part: string;
  readonly file: RegExp;
  readonly key: string;
  /** What the key opens. */
  readonly opens: string;
  /** Whether another script imports it. */
  readonly isImported?: boolean;
}[] = [
  { part: 'script of the overview', file: /\/overview-[^/]+\.js/, key: 'o', opens: '.tile-button' },
  {
    part: 'styles of the overview',
    file: /\/overview-[^/]+\.css/,
    key: 'o',
    opens: '.tile-button',
  },
  {
    part: 'script of the finder',
    file: /\/finder-[^/]+\.js/,
    key: 'g',
    opens: 'dialog.find[open]',
    isImported: true,
  },
  {
    part: 'styles of the finder',
    file: /\/finder-[^/]+\.css/,
    key: 'g',
    opens: 'dialog.find[open]',
  },
  {
    part: 'script of the help',
    file: /\/help-dialog-[^/]+\.js/,
    key: '?',
    opens: '.help[open]',
    isImported: true,
  },
  { part: 'styles of the help', file: /\/help-dialog-[^/]+\.css/, key: '?', opens: '.help[open]' },
  {
    part: 'script of sharing',
    file: /\/panel-[^/]+\.js/,
    key: 'k',
    opens: '.share[open]',
    isImported: true,
  },
  { part: 'styles of sharing', file: /\/panel-[^/]+\.css/, key: 'k', opens: '.share[open]' },
  {
    part: 'script of the pen',
    file: /\/drawing-tools-[^/]+\.js/,
    key: 'd',
    opens: '.drawing-pad[data-tool="pen"]',
  },
  {
    part: 'styles of the pen',
    file: /\/drawing-tools-[^/]+\.css/,
    key: 'd',
    opens: '.drawing-pad[data-tool="pen"]',
  },
];

test.each(withFaults(FEATURES))(
  'if the %s fails (%s), a message says so, the slide stays, the next key works, and so does the key once the network does',
  async (_, fault, { file, key, opens, isImported }) => {
    const { first, site, another } = await visit({
      at: '#roles',
      // Elsewhere an error that the HTTP cache keeps would have to be fetched anew and the page opened again.
      prepare: (failing) => failing.fail(file, fault, !isImported || RETRIES_IMPORTED_SCRIPTS),
      expected: LOGGED,
    });
    let stage = first;
    await stageReady(stage);
    await stage.press(key);
    // A file that may still come is no failure: the feature opens when it has come.
    if (fault !== 'held') await reads(stage, NOT_FETCHED);
    expect(await isSeen(stage, opens)).toBe(false);
    await stage.press('ArrowRight');
    await shows(stage, 'both/0');
    site.repair();
    if (isImported && fault !== 'held' && !RETRIES_IMPORTED_SCRIPTS) {
      stage = await another();
      await stage.open(`${site.address}#both`);
      await stageReady(stage);
      await shows(stage, 'both/0');
    }
    await stage.press(key);
    await sees(stage, opens);
  },
);

test('if the page of the other language cannot be fetched, L says so, and the slide stays', async () => {
  const { first: stage, site } = await visit({ at: '#roles' });
  await stageReady(stage);
  site.fail(/^en\/index\.html$/, '404');
  await stage.press('l');
  await reads(stage, NOT_FETCHED);
  await stage.press('ArrowRight');
  await shows(stage, 'both/0');
  site.repair();
  await stage.press('l');
  await waitFor(() => stage.run(() => document.documentElement.lang === 'en'));
  await shows(stage, 'both/0');
});

/** Files without which a view cannot start. */
const VIEWS = [
  {
    part: 'the first script',
    file: /\/main-[^/]+\.js/,
    says: 'Les scripts n’ont pas pu être chargés',
  },
  {
    part: 'the script of the Stage',
    file: /\/stage-[^/]+\.js/,
    says: 'Cette vue n’a pas pu démarrer',
  },
  {
    part: 'the script of the Reader',
    file: /\/reader-[^/]+\.js/,
    says: 'Cette vue n’a pas pu démarrer',
    size: PHONE_SIZE,
  },
  {
    part: 'the script of the speaker page',
    file: /\/speaker-[^/]+\.js/,
    says: 'Cette vue n’a pas pu démarrer',
    at: '?view=speaker',
  },
  {
    part: 'the styles of the speaker page',
    file: /\/speaker-[^/]+\.css/,
    says: 'Cette vue n’a pas pu démarrer',
    at: '?view=speaker',
  },
  {
    part: 'the styles of the checks',
    file: /\/preflight-[^/]+\.css/,
    says: 'Cette vue n’a pas pu démarrer',
    at: '?view=preflight',
  },
  {
    part: 'the script of the checks',
    file: /\/preflight-[^/]+\.js/,
    says: 'Cette vue n’a pas pu démarrer',
    at: '?view=preflight',
  },
];

/** Whether the slides can be read: at least the first one, whole and in its place. */
function isReadable(window: EngineWindow): Promise<boolean> {
  return window.run(() => {
    const title =
      document.querySelector('.present .slide-title') ?? document.querySelector('.slide-title');
    return title?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
  });
}

test.each(withFaults(VIEWS))(
  'if %s fails (%s), the slides can be read, and a message says what to do, and it helps',
  async (_, fault, { file, says, size, at = '' }) => {
    const { first: window, site } = await visit({
      at,
      ...(size ? { size } : {}),
      prepare: (failing) => failing.fail(file, fault, true),
      expected: LOGGED,
    });
    if (fault === 'held') {
      if (at === '') await waitFor(() => isReadable(window));
      site.repair();
    } else {
      await reads(window, says);
      await waitFor(() => isReadable(window));
      site.repair();
      await window.reload();
    }
    await sees(window, ':root[data-view-ready]');
    await seesNo(window, '.not-started');
  },
);

test.each(['404', 'aborted', 'HTML'] as const)(
  'if the first script fails once (%s), the view starts all the same',
  async (fault) => {
    const { first: stage } = await visit({
      at: '#roles',
      prepare: (failing) => failing.failOnce(/\/main-[^/]+\.js/, fault),
      expected: LOGGED,
    });
    await stageReady(stage);
    await shows(stage, 'roles/0');
    await seesNo(stage, '.not-started');
    await stage.press('ArrowRight');
    await shows(stage, 'both/0');
  },
);

/** Files that the audience does not miss. */
const UNNOTICED = [
  { part: 'the chart library', file: /\/chart-[^/]+\.js/ },
  { part: 'the script of a figure', file: /\/volumes-[^/]+\.js/ },
  { part: 'a typeface', file: /\/display-[^/]+\.woff2/ },
  { part: 'all typefaces', file: /\.woff2/ },
  { part: 'the service worker', file: /service-worker\.js/ },
  { part: 'the web app manifest', file: /\.webmanifest/ },
  { part: 'the icons', file: /icons\// },
];

test.each(withFaults(UNNOTICED))(
  'if %s fails (%s), a figure and its steps are shown all the same, and nothing is said',
  async (_, fault, { file }) => {
    const { first: stage } = await visit({
      at: '#volume',
      prepare: (failing) => failing.fail(file, fault),
      enableServiceWorker: true,
      expected: LOGGED,
    });
    await stageReady(stage);
    await shows(stage, 'volume/0');
    await stage.press('ArrowRight');
    await shows(stage, 'volume/1');
    await sees(stage, '#volume [data-shape="wide"][data-state="2027"]:not([hidden])');
    await stage.press('ArrowRight');
    await shows(stage, 'curves/0');
    await waitFor(() => isReadable(stage));
    expect(await isSeen(stage, '.toast:not(:empty), .not-started')).toBe(false);
  },
);
