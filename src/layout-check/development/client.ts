import './notice.css';
import { IN_IFRAME } from '../../dom/in-iframe.ts';
import { requestIdle } from '../../dom/schedule.ts';
import { otherLanguages, readDeckData, slideInSight } from '../../dom/view.ts';
import { checkDeck } from '../check-deck.ts';
import { type CheckedSlide, PROBLEMS_EVENT } from '../problem.ts';
import { createNotice } from './notice.ts';

/**
 * In development only: checks all slides in every step after each load and hot update, beginning with the one that is
 * shown, then those of the other languages. Problems go to the terminal and to a notice on the page.
 */

/** The size at which slides are designed; they are the same in any other window. */
const STAGE = { layout: 'stage', width: 1280, height: 720 } as const;

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
  const { signal } = running;
  const onSlideOf = (language: string) => (slide: string, problems: CheckedSlide['problems']) => {
    if (!signal.aborted) report({ slide, language, problems });
  };
  const deck = document.querySelector<HTMLElement>('.deck');
  const shown = deck?.querySelector('.slides > .present') ?? (deck && slideInSight(deck));
  await checkDeck(document, { ...STAGE, first: shown?.id, signal, onSlide: onSlideOf(root.lang) });
  for (const { lang, href } of otherLanguages(readDeckData())) {
    if (signal.aborted) return;
    const page = await fetch(new URL(href, document.baseURI), { signal });
    const source = new DOMParser().parseFromString(await page.text(), 'text/html');
    await checkDeck(source, { ...STAGE, host: document, signal, onSlide: onSlideOf(lang) });
  }
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
