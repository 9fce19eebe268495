/// <reference path="./virtual-modules.d.ts" />

import { allowAnimationStyles, loadDeckPlugins, useBlobAddresses } from 'virtual:reveal-extensions';
import Reveal, { type RevealApi, type RevealConfig } from 'reveal.js';
import { recordRevealChanges } from './cleanup.ts';
import { narrowQueries } from './narrow-queries.ts';

/**
 * What reveal.js does here: slides, fragments, swipes, backgrounds, auto-animation and plugins. Layout belongs to CSS;
 * keys, controls, cursor, overview, notes and hash routing are features of the Stage.
 */
const CONFIG: RevealConfig = {
  disableLayout: true,
  embedded: true,
  keyboard: false,
  controls: false,
  progress: false,
  slideNumber: false,
  overview: false,
  jumpToSlide: false,
  help: false,
  hash: false,
  history: false,
  respondToHashChanges: false,
  postMessage: false,
  postMessageEvents: false,
  focusBodyOnPageVisibilityChange: false,
  scrollActivationWidth: 0,
  center: false,
  hideInactiveCursor: false,
  // The inline style of slides near the current one: none, so that the style sheet decides.
  display: '',
  transition: 'none',
  // `allowAnimationStyles` switches it on.
  autoAnimate: false,
};

/** What reveal.js adds to the deck and features of the Stage replace, in the deck's language. */
const REPLACED_PARTS =
  ':scope > :is(.aria-status, .controls, .jump-to-slide, .pause-overlay, .progress, .slide-number, .speaker-notes)';

/** reveal.js, and the names of plugins that could not be started. */
export interface StartedReveal {
  /** Its `destroy` restores the document as it was before the start. */
  readonly reveal: RevealApi;
  readonly failedPlugins: readonly string[];
}

/** Starts reveal.js on the slides of the document. */
export async function startReveal(root: HTMLElement): Promise<StartedReveal> {
  useBlobAddresses?.(root);
  const plugins = await loadDeckPlugins?.();
  const reveal = new Reveal(root, { ...plugins?.options, ...CONFIG, ...plugins?.config });
  const restoreQueries = narrowQueries(root);
  const stopRecording = recordRevealChanges(root);
  await withoutQuery(() => reveal.initialize());
  const restore = stopRecording();
  const destroy = reveal.destroy.bind(reveal);
  reveal.destroy = () => {
    destroy();
    restore();
    restoreQueries();
  };
  removeParts(root, reveal);
  allowAnimationStyles?.(reveal);
  return { reveal, failedPlugins: plugins?.failed ?? [] };
}

/** Removes what the Stage does itself, and backgrounds where no slide has one. */
function removeParts(root: HTMLElement, reveal: RevealApi): void {
  // The deck is a document, not an application.
  root.removeAttribute('role');
  for (const part of root.querySelectorAll(REPLACED_PARTS)) part.remove();
  const backgrounds = reveal.getBackgroundsElement();
  if (!backgrounds?.querySelector('[data-background-hash]')) backgrounds?.remove();
  // Behind the slides.
  else root.prepend(backgrounds);
}

/** Hides the query from reveal.js while it starts: each parameter would override its configuration. */
function withoutQuery<Result>(start: () => Result): Result {
  const { pathname, search, hash } = location;
  if (search === '') return start();
  history.replaceState(history.state, '', pathname + hash);
  try {
    return start();
  } finally {
    history.replaceState(history.state, '', pathname + search + hash);
  }
}
