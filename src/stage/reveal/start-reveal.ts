import Reveal, { type RevealApi } from 'reveal.js';
import { recordRevealChanges } from './cleanup.ts';

/**
 * Starts reveal.js on the skeleton that lies in the deck: it keeps the state of slides and fragments
 * and reads touch; layout belongs to CSS, and keys, controls, cursor and addresses are features of the room.
 */
export async function startReveal(root: HTMLElement): Promise<RevealApi> {
  const ours = new Set(root.children);
  const reveal = new Reveal(root, {
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
    transition: 'none',
    backgroundTransition: 'none',
    hideInactiveCursor: false,
    viewDistance: 1,
    mobileViewDistance: 1,
  });
  const stopNoting = recordRevealChanges(root);
  await withoutQuery(() => reveal.initialize());
  const clearLeftovers = stopNoting();
  const destroy = reveal.destroy.bind(reveal);
  reveal.destroy = () => {
    destroy();
    clearLeftovers();
  };
  // The deck is a document, not an application. What reveal has put beside the slides (controls,
  // progress, a live region that reads whole slides aloud) is ours to do, in the deck's language.
  root.removeAttribute('role');
  for (const part of [...root.children]) if (!ours.has(part)) part.remove();
  return reveal;
}

/** Lets reveal start without seeing the query, every key of which would override its configuration. */
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
