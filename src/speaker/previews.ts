import { element, write } from '../element.ts';
import { placeAfter } from '../talk/places.ts';
import { fill } from '../words/fill.ts';
import type { Feature } from './desk.ts';
import { heading } from './heading.ts';
import { makePreview } from './preview.ts';

/** The slide that is on screen, and what the next step will show. */
export const previews: Feature = ({ root, part, words, slides, at, onChange }) => {
  const current = makePreview();
  const next = makePreview();
  const place = element('p', 'speaker-place');
  const foot = element('div', 'speaker-foot', place);
  const coming = element('p', 'speaker-coming');
  part('current').append(
    heading(words.current),
    element('div', 'speaker-screen', current.element),
    foot,
  );
  part('next').append(heading(words.next), next.element, coming);

  const stop = onChange(() => {
    const here = at();
    current.show(here.of, here.step);
    const { index, step, of } = here;
    // Told to whoever waits until the page shows a place.
    root.dataset['place'] = `${of.name}/${step}`;
    const position = fill(words.position, { n: index + 1, total: slides.length });
    const steps = of.steps > 0 ? `, ${fill(words.step, { step, steps: of.steps })}` : '';
    write(place, position + steps);
    const after = placeAfter(slides, here);
    const slide = slides.find(({ name }) => name === after?.slide);
    if (after && slide) next.show(slide, after.step);
    else next.say(words.end);
    const [on, total] = [after?.step ?? 0, slide?.steps ?? 0];
    write(coming, on > 0 ? fill(words.step, { step: on, steps: total }) : (slide?.title ?? ''));
  });
  return () => {
    stop();
    part('current').replaceChildren();
    part('next').replaceChildren();
  };
};
