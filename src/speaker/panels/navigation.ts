import { button } from '../../dom/element.ts';
import { nextStep, previousStep, type SlideStep } from '../../session/steps.ts';
import type { Feature } from '../context.ts';

/** The way through the talk, with two large buttons for hand and finger. */
export const navigation: Feature = (context) => {
  const { part, messages, slides, at, go, blackout, setBlackout, command, onCommand, onChange } =
    context;
  const back = button('speaker-back', messages.goBack, () => command('previous'));
  const on = button('speaker-on', messages.goOn, () => command('next'));
  part('walk').append(back, on);
  // A blackout is only lifted, so that nothing goes by unseen.
  const liftOr = (place: SlideStep | undefined) => {
    if (blackout()) setBlackout(undefined);
    else if (place) go(place);
  };
  const start = (index: number) => ({ slide: slides.at(index)?.name ?? at().slide, step: 0 });
  const endings = [
    onCommand('next', () => liftOr(nextStep(slides, at()))),
    onCommand('previous', () => liftOr(previousStep(slides, at()))),
    onCommand('first', () => go(start(0))),
    onCommand('last', () => go(start(-1))),
    onChange(() => {
      // Not disabled, which would lose the focus of whoever has just pressed it.
      back.ariaDisabled = String(previousStep(slides, at()) === undefined);
      on.ariaDisabled = String(nextStep(slides, at()) === undefined);
    }),
  ];
  return () => {
    for (const end of endings) end();
    part('walk').replaceChildren();
  };
};
