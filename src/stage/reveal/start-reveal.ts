import Reveal, { type RevealApi, type RevealConfig } from 'reveal.js';
import { recordRevealChanges } from './cleanup.ts';

/**
 * What reveal.js does here: slides, fragments, swipes, backgrounds and auto-animation. Layout belongs to CSS; keys,
 * controls, cursor, overview, notes and hash routing are features of the Stage.
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
  backgroundTransition: 'none',
};

/** Starts reveal.js on the slides of the document. `destroy` restores the document as it was before. */
export async function startReveal(root: HTMLElement): Promise<RevealApi> {
  const ownChildren = new Set(root.children);
  const reveal = new Reveal(root, CONFIG);
  const stopRecording = recordRevealChanges(root);
  await withoutQuery(() => reveal.initialize());
  const restore = stopRecording();
  const destroy = reveal.destroy.bind(reveal);
  reveal.destroy = () => {
    destroy();
    restore();
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
