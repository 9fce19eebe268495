import './notice.css';
import { IN_IFRAME } from '../../dom/in-iframe.ts';
import { requestIdle } from '../../dom/schedule.ts';
import { otherLanguages, readDeckData, slideInSight } from '../../dom/view.ts';
import { type CheckedSlide, PROBLEMS_EVENT, parseEdited } from '../checked-slide.ts';
import { checkPages } from './check-pages.ts';
import { createNotice } from './notice.ts';

/**
 * In development only: checks all slides in every step after each load and hot update, beginning with the one that was
 * edited. Problems go to the terminal and to a notice on the page.
 */

const root = document.documentElement;
const notice = createNotice(document.body);
let running: AbortController | undefined;

function report(checked: CheckedSlide): void {
  import.meta.hot?.send(PROBLEMS_EVENT, checked);
  notice.update(checked);
}

async function check(): Promise<void> {
  running?.abort();
  running = new AbortController();
  const deck = document.querySelector<HTMLElement>('.deck');
  const shown = deck?.querySelector('.slides > .present') ?? (deck && slideInSight(deck));
  const { edited = '' } = document.querySelector<HTMLElement>('script[data-edited]')?.dataset ?? {};
  await checkPages({
    document,
    language: root.lang,
    others: otherLanguages(readDeckData()),
    edited: parseEdited(edited),
    shown: shown?.id,
    signal: running.signal,
    report,
  });
}

/** Checks when the page is at rest; a later change of the page begins it again. */
function checkSoon(): void {
  requestIdle(() => {
    const isDeck = root.dataset['view'] === 'stage' || root.dataset['view'] === 'reader';
    if (!isDeck) return;
    check().catch((error: unknown) => {
      if (!running?.signal.aborted) console.error(error);
    });
  });
}

if (!IN_IFRAME) {
  // When the view has started, or another one was chosen.
  new MutationObserver(() => {
    if (root.dataset['viewReady'] !== undefined) checkSoon();
  }).observe(root, { attributeFilter: ['data-view-ready'] });
  if (root.dataset['viewReady'] !== undefined) checkSoon();
  // Slides that are replaced without loading the page, and style sheets that are.
  const slides = document.querySelector('.slides');
  if (slides) new MutationObserver(checkSoon).observe(slides, { childList: true });
  import.meta.hot?.on('vite:afterUpdate', checkSoon);
}
