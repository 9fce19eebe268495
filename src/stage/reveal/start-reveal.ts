import Reveal, { type RevealApi } from 'reveal.js';
import { recordRevealChanges } from './cleanup.ts';

/**
 * Starts reveal.js on the skeleton in the deck. It keeps the state of slides and fragments and handles
 * swipes; CSS does the layout, and features of the Stage do keys, controls, cursor and hash routing.
 */
export async function startReveal(root: HTMLElement): Promise<RevealApi> {
  const ownChildren = new Set(root.children);
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
  const stopRecording = recordRevealChanges(root);
  await withoutQuery(() => reveal.initialize());
  const removeLeftovers = stopRecording();
  const destroy = reveal.destroy.bind(reveal);
  reveal.destroy = () => {
    destroy();
    removeLeftovers();
  };
  // The deck is a document, not an application. The elements that reveal.js adds (controls, progress, a
  // live region that reads whole slides) are replaced by features in the deck's language.
  root.removeAttribute('role');
  for (const part of [...root.children]) if (!ownChildren.has(part)) part.remove();
  return reveal;
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
