import { makeUrlsAbsolute } from './dom/absolute-urls.ts';
import { readBuildData } from './dom/build-data.ts';
import { isPresenting } from './dom/is-presenting.ts';
import { readDeckData, VIEW_NAMES, type ViewName } from './dom/view.ts';
import { whenIdle } from './dom/when-idle.ts';
import type { Messages } from './i18n/messages.ts';
import { VIEWS } from './views.ts';

const page = document.documentElement;
const wide = matchMedia(page.dataset['stageMedia'] ?? 'all');
const fullScreen = matchMedia('(display-mode: fullscreen)');

let shown: ViewName | undefined;

/** The view the window asks for now; an address with ?view= holds it fixed. */
function wanted(): ViewName {
  const asked = VIEW_NAMES.find((name) => name === page.dataset['viewAsked']);
  if (asked !== undefined) return asked;
  // An audience must not be shown the notes because the window was zoomed or made narrow.
  if (shown === 'stage' && isPresenting()) return 'stage';
  return wide.matches ? 'stage' : 'reader';
}

let leave: (() => string | undefined) | undefined;
let turning: Promise<void> = Promise.resolve();

/** Brings the page into the wanted view, one change at a time, and stays at the same slide. */
function turn(): Promise<void> {
  turning = turning.then(async () => {
    const view = wanted();
    // A sheet of paper has another shape than the window, but nobody has turned anything.
    if (view === shown || matchMedia('print').matches) return;
    const place = leave?.();
    leave = undefined;
    delete page.dataset['viewReady'];
    page.dataset['view'] = view;
    shown = view;
    document.querySelector('.not-started')?.remove();
    leave = await enter(view, place);
    if (!leave && view !== 'reader') leave = await enter('reader', place);
    // Told to whoever waits until the view can be used.
    page.dataset['viewReady'] = page.dataset['view'];
    if (wanted() !== view) turn();
  });
  return turning;
}

/** Enters a view. Where it cannot, the document is read; a sentence says so, and the console keeps the reason. */
async function enter(view: ViewName, place: string | undefined) {
  try {
    // Once more, for a network that fails now and then.
    const show = await VIEWS[view]().catch(() => VIEWS[view]());
    return await show(place);
  } catch (error) {
    console.error(error);
    page.dataset['view'] = 'reader';
    sayNotStarted();
    return undefined;
  }
}

function sayNotStarted(): void {
  if (document.querySelector('.not-started')) return;
  const sentence = document.createElement('p');
  sentence.className = 'not-started';
  sentence.setAttribute('role', 'status');
  sentence.textContent = readDeckData<Pick<Messages['stage'], 'notStarted'>>().messages.notStarted;
  document.body.prepend(sentence);
}

/** Has the browser keep the deck. Within another page it is a guest, and leaves nothing. */
async function keepDeck(): Promise<void> {
  if (!readBuildData() || !('serviceWorker' in navigator) || parent !== window) return;
  try {
    await (await import('./offline/register.ts')).registerServiceWorker();
  } catch (error) {
    console.error(error);
  }
}

makeUrlsAbsolute();
// None where the browser is too old for the views, and the document is read as it is.
if (page.dataset['view'] !== undefined) {
  for (const media of [wide, fullScreen]) media.addEventListener('change', turn);
  document.addEventListener('fullscreenchange', turn);
  turn().then(() => whenIdle(keepDeck));
}
