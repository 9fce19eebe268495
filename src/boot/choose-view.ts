// Runs in <head>: chooses the view before the first paint, and starts the fetches that it needs. Without JavaScript,
// or in a browser that lacks what the views need, the document stays readable as it is.
import { readBuildData } from '../dom/build-data.ts';
import { VIEW_NAMES, type ViewName } from '../dom/view.ts';
import { waitForFonts } from './fonts.ts';
import { preload } from './preload.ts';

const page = document.documentElement;

if (CSS.supports('selector(:has(a))') && 'popover' in HTMLElement.prototype) chooseView();

function chooseView(): void {
  const requested = new URLSearchParams(location.search).get('view');
  if (VIEW_NAMES.includes(requested as ViewName)) page.dataset['viewAsked'] = requested ?? '';
  const isWide = matchMedia(page.dataset['stageMedia'] ?? 'all').matches;
  const view = page.dataset['viewAsked'] ?? (isWide ? 'stage' : 'reader');
  page.dataset['view'] = view;
  addEventListener('error', showPlainDocument, true);
  // Hides the first slide until the linked one is known.
  if (location.hash !== '') page.dataset['linked'] = '';

  const isFirstVisit = !isReload() && !navigator.serviceWorker?.controller;
  const scripts = readBuildData()?.scripts[view] ?? [];
  const startFonts = waitForFonts(view, isFirstVisit);
  preload(scripts, { rel: 'modulepreload', onload: startFonts, onerror: startFonts });
}

/** A script that cannot be loaded leaves the document without a view. */
function showPlainDocument({ target }: Event): void {
  if (!(target instanceof HTMLScriptElement)) return;
  delete page.dataset['view'];
  page.dataset['notLoaded'] = '';
}

function isReload(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && /reload|back/.test(navigation.type);
}
