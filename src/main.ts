import { makeUrlsAbsolute } from './dom/absolute-urls.ts';
import { readBuildData } from './dom/build-data.ts';
import { element } from './dom/element.ts';
import { isPresenting } from './dom/is-presenting.ts';
import { preloadedScripts, refetchScripts } from './dom/refetch-scripts.ts';
import { whenIdle } from './dom/schedule.ts';
import { readDeckData, VIEW_NAMES, type ViewName } from './dom/view.ts';
import type { Messages } from './i18n/messages.ts';
import { VIEWS } from './views.ts';

const page = document.documentElement;
const wide = matchMedia(page.dataset['stageMedia'] ?? 'all');
const fullScreen = matchMedia('(display-mode: fullscreen)');

let current: ViewName | undefined;

/** The view for the current size of the window; `?view=` in the URL fixes it. */
function chooseView(): ViewName {
  const requested = VIEW_NAMES.find((name) => name === page.dataset['viewAsked']);
  if (requested !== undefined) return requested;
  // The audience must not see the notes because the window was zoomed or made narrow.
  if (current === 'stage' && isPresenting()) return 'stage';
  return wide.matches ? 'stage' : 'reader';
}

let leave: (() => string | undefined) | undefined;
let switching: Promise<void> = Promise.resolve();
let printing: Promise<void> | undefined;

/** Switches to the chosen view at the same slide, after earlier switches have finished. */
function switchView(): Promise<void> {
  switching = switching.then(async () => {
    const view = chooseView();
    // Printing changes media queries, but not the view.
    if (view === current || matchMedia('print').matches) return;
    const slideId = leave?.();
    leave = undefined;
    delete page.dataset['viewReady'];
    page.dataset['view'] = view;
    current = view;
    document.querySelector('.not-started')?.remove();
    leave = await enter(view, slideId);
    if (!leave && view !== 'reader') leave = await enter('reader', slideId);
    await printing;
    // Exports and tests wait for it.
    page.dataset['viewReady'] = page.dataset['view'];
    if (chooseView() !== view) switchView();
  });
  return switching;
}

/**
 * Starts a view. If it cannot be fetched or throws, the document is shown as in the Reader, with a message;
 * the error is logged.
 * @returns leaves the view; undefined if it could not start
 */
async function enter(view: ViewName, slideId: string | undefined) {
  try {
    // One retry, for unreliable networks; what has failed before this script ran is fetched past the HTTP cache.
    const start = await VIEWS[view]().catch(async () => {
      await refetchScripts(preloadedScripts());
      return VIEWS[view]();
    });
    return await start(slideId);
  } catch (error) {
    console.error(error);
    page.dataset['view'] = 'reader';
    showNotStarted();
    return undefined;
  }
}

function showNotStarted(): void {
  if (document.querySelector('.not-started')) return;
  const { notStarted } = readDeckData<Pick<Messages['stage'], 'notStarted'>>().messages;
  const line = element('p', 'not-started', notStarted);
  line.setAttribute('role', 'status');
  document.body.prepend(line);
}

/** Registers the service worker, except in an iframe, where the deck must not store anything. */
async function registerOffline(): Promise<void> {
  if (!readBuildData() || !('serviceWorker' in navigator) || parent !== window) return;
  try {
    await (await import('./offline/register.ts')).registerServiceWorker();
  } catch (error) {
    console.error(error);
  }
}

/** Prepares what the URL asks to print. If it cannot be fetched, the slides are printed; the error is logged. */
async function preparePrinting(): Promise<void> {
  if (!/[?&]print=/.test(location.search)) return;
  try {
    (await import('./print/handout.ts')).prepareHandout();
  } catch (error) {
    console.error(error);
  }
}

makeUrlsAbsolute();
// `data-view` is not set where the browser is too old for the views; the document is then left as it is.
if (page.dataset['view'] !== undefined) {
  for (const media of [wide, fullScreen]) media.addEventListener('change', switchView);
  document.addEventListener('fullscreenchange', switchView);
  printing = preparePrinting();
  switchView().then(() => whenIdle(registerOffline));
}
