import { button } from '../../dom/element.ts';
import { nextStep, previousStep, type SlideStep } from '../../session/steps.ts';
import type { Feature } from '../context.ts';

/** Navigation by step, with two buttons large enough for touch. */
export const navigation: Feature = (context, signal) => {
  const { part, messages, slides, at, go, blackout, setBlackout, command, onCommand, onChange } =
    context;
  const previous = button('speaker-back', messages.goBack, () => command('previous'));
  const next = button('speaker-on', messages.goOn, () => command('next'));
  part('walk').append(previous, next);
  // During a blackout the first command only ends it, so that the audience misses no step.
  const endBlackoutOrGo = (target: SlideStep | undefined) => {
    if (blackout()) setBlackout(undefined);
    else if (target) go(target);
  };
  const startOf = (index: number) => ({ slide: slides.at(index)?.name ?? at().slide, step: 0 });
  onCommand('next', () => endBlackoutOrGo(nextStep(slides, at())), signal);
  onCommand('previous', () => endBlackoutOrGo(previousStep(slides, at())), signal);
  onCommand('first', () => go(startOf(0)), signal);
  onCommand('last', () => go(startOf(-1)), signal);
  onChange(() => {
    // Disabling a focused button would lose the focus.
    previous.ariaDisabled = String(previousStep(slides, at()) === undefined);
    next.ariaDisabled = String(nextStep(slides, at()) === undefined);
  }, signal);
  return () => part('walk').replaceChildren();
};
