import { button } from '../element.ts';
import { placeAfter, placeBefore } from '../talk/places.ts';
import type { Feature } from './desk.ts';

/** Two large buttons for hand and finger. */
export const walk: Feature = ({ part, words, slides, at, next, previous, onChange }) => {
  const back = button('speaker-back', words.goBack, previous);
  const on = button('speaker-on', words.goOn, next);
  part('walk').append(back, on);
  const stop = onChange(() => {
    // Not disabled, which would lose the focus of whoever has just pressed it.
    back.ariaDisabled = String(placeBefore(slides, at()) === undefined);
    on.ariaDisabled = String(placeAfter(slides, at()) === undefined);
  });
  return () => {
    stop();
    part('walk').replaceChildren();
  };
};
