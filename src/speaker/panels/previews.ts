import { element, write } from '../../dom/element.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { nextStep } from '../../session/steps.ts';
import type { Feature } from '../context.ts';
import { heading } from '../heading.ts';
import { createSlidePreview } from './slide-preview.ts';

/** The slide that is on screen, and what the next step will show. */
export const previews: Feature = ({ root, part, messages, slides, at, onChange }) => {
  const current = createSlidePreview();
  const next = createSlidePreview();
  const place = element('p', 'speaker-place');
  const foot = element('div', 'speaker-foot', place);
  const coming = element('p', 'speaker-coming');
  part('current').append(
    heading(messages.current),
    element('div', 'speaker-screen', current.element),
    foot,
  );
  part('next').append(heading(messages.next), next.element, coming);

  const stop = onChange(() => {
    const here = at();
    current.show(here.of, here.step);
    const { index, step, of } = here;
    // Told to whoever waits until the page shows a place.
    root.dataset['place'] = `${of.name}/${step}`;
    const position = interpolate(messages.position, { n: index + 1, total: slides.length });
    const steps = of.steps > 0 ? `, ${interpolate(messages.step, { step, steps: of.steps })}` : '';
    write(place, position + steps);
    const after = nextStep(slides, here);
    const slide = slides.find(({ name }) => name === after?.slide);
    if (after && slide) next.show(slide, after.step);
    else next.say(messages.end);
    const [on, total] = [after?.step ?? 0, slide?.steps ?? 0];
    write(
      coming,
      on > 0 ? interpolate(messages.step, { step: on, steps: total }) : (slide?.title ?? ''),
    );
  });
  return () => {
    stop();
    part('current').replaceChildren();
    part('next').replaceChildren();
  };
};
