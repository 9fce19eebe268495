import type { Feature } from '../context.ts';

/** How long a pointer that does not move stays in sight, in milliseconds. */
const SHOWN_FOR = 3000;

/**
 * The pointer is seen while it moves, and the buttons with it; after a tap, too. The style sheet does
 * both by `data-pointer`: reveal.js would hide the pointer over the slides only.
 */
export const idleCursor: Feature = ({ deck }) => {
  let waiting = 0;

  const rest = () => {
    deck.root.dataset['pointer'] = 'idle';
  };
  const restLater = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(rest, SHOWN_FOR);
  };
  const seen = () => {
    deck.root.dataset['pointer'] = 'moving';
    restLater();
  };
  // A finger that moves turns the slide; one that taps asks for the buttons.
  const moved = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') seen();
  };
  document.addEventListener('pointermove', moved, { passive: true });
  document.addEventListener('click', seen, { passive: true });
  // A pointer that lay there before the talk goes, too.
  restLater();
  return () => {
    document.removeEventListener('pointermove', moved);
    document.removeEventListener('click', seen);
    clearTimeout(waiting);
    delete deck.root.dataset['pointer'];
  };
};
