import { element, write } from '../../dom/element.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { nextStep } from '../../session/steps.ts';
import type { Feature } from '../context.ts';
import { heading } from '../heading.ts';
import { createSlidePreview } from './slide-preview.ts';

/** Previews of the current step and of the next one. */
export const previews: Feature = ({ root, part, messages, lang, slides, at, onChange }, signal) => {
  const current = createSlidePreview(lang);
  const next = createSlidePreview(lang);
  const positionText = element('p', 'speaker-place');
  const nextText = element('p', 'speaker-coming');
  part('current').append(
    heading(messages.current),
    element('div', 'speaker-screen', current.element),
    element('div', 'speaker-foot', positionText),
  );
  part('next').append(heading(messages.next), next.element, nextText);

  onChange(() => {
    const position = at();
    const { index, step, details } = position;
    current.show(details, step);
    // For tests, which wait until the page shows a step.
    root.dataset['place'] = `${details.name}/${step}`;
    const { steps } = details;
    write(
      positionText,
      interpolate(messages.position, { n: index + 1, total: slides.length }) +
        (steps > 0 ? `, ${interpolate(messages.step, { step, steps })}` : ''),
    );

    const following = nextStep(slides, position);
    const slide = slides.find(({ name }) => name === following?.slide);
    if (!following || !slide) {
      next.showSentence(messages.end);
      write(nextText, '');
      return;
    }
    next.show(slide, following.step);
    nextText.lang = following.step > 0 ? root.lang : lang;
    write(
      nextText,
      following.step > 0
        ? interpolate(messages.step, { step: following.step, steps: slide.steps })
        : slide.title,
    );
  }, signal);
  return () => {
    part('current').replaceChildren();
    part('next').replaceChildren();
  };
};
