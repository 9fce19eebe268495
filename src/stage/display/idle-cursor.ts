import type { Feature } from '../context.ts';

/** How long the cursor stays visible without a movement, in milliseconds. */
const SHOWN_FOR = 3000;

/**
 * Sets `data-pointer`, by which CSS shows cursor and controls while the pointer moves and after a tap.
 * reveal.js would hide the cursor over the slides only.
 */
export const idleCursor: Feature = ({ deck }, signal) => {
  let timer = 0;

  const hide = () => {
    deck.root.dataset['pointer'] = 'idle';
  };
  const hideLater = () => {
    clearTimeout(timer);
    timer = window.setTimeout(hide, SHOWN_FOR);
  };
  const show = () => {
    deck.root.dataset['pointer'] = 'moving';
    hideLater();
  };
  // A moving finger is a swipe; a tap, which is a click, shows the controls.
  const onPointerMove = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') show();
  };
  document.addEventListener('pointermove', onPointerMove, { passive: true, signal });
  document.addEventListener('click', show, { passive: true, signal });
  // Also hides a cursor that has not moved since the page was loaded.
  hideLater();
  return () => {
    clearTimeout(timer);
    delete deck.root.dataset['pointer'];
  };
};
