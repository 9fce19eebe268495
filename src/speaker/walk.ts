import { button } from '../element.ts';
import { type Place, placeAfter, placeBefore } from '../talk/places.ts';
import type { Feature } from './desk.ts';

/** The way through the talk, with two large buttons for hand and finger. */
export const walk: Feature = (desk) => {
  const { part, words, slides, at, go, curtain, draw, command, onCommand, onChange } = desk;
  const back = button('speaker-back', words.goBack, () => command('previous'));
  const on = button('speaker-on', words.goOn, () => command('next'));
  part('walk').append(back, on);
  // A curtain is only lifted, so that nothing goes by unseen.
  const liftOr = (place: Place | undefined) => {
    if (curtain()) draw(undefined);
    else if (place) go(place);
  };
  const start = (index: number) => ({ slide: slides.at(index)?.name ?? at().slide, step: 0 });
  const endings = [
    onCommand('next', () => liftOr(placeAfter(slides, at()))),
    onCommand('previous', () => liftOr(placeBefore(slides, at()))),
    onCommand('first', () => go(start(0))),
    onCommand('last', () => go(start(-1))),
    onChange(() => {
      // Not disabled, which would lose the focus of whoever has just pressed it.
      back.ariaDisabled = String(placeBefore(slides, at()) === undefined);
      on.ariaDisabled = String(placeAfter(slides, at()) === undefined);
    }),
  ];
  return () => {
    for (const end of endings) end();
    part('walk').replaceChildren();
  };
};
