import { courseOf } from '../talk/course.ts';
import type { Shared } from './room.ts';

/** The slide and step on screen are those of the talk, wherever one walks. */
export const sharePlace: Shared = ({ deck }, talk, sent) => {
  const course = courseOf(talk);
  const isHere = () => {
    const { slide, step } = deck.at();
    const journey = course.journey();
    return journey?.slide === slide.id && journey.step === step;
  };
  const follow = () => {
    const journey = course.journey();
    const slide = journey && deck.slides.find(({ id }) => id === journey.slide);
    // A talk may know slides that this version of the deck has not.
    if (slide && !isHere()) deck.follow(slide, journey.step);
  };
  const tell = () => {
    const { slide, step } = deck.at();
    if (!isHere()) course.move({ slide: slide.id, step });
  };
  // Whoever comes back finds the talk where it is; whoever was sent to a slide takes the talk there.
  if (course.journey() && !sent) follow();
  else tell();
  const endings = [course.onChange(follow), deck.onChange(tell)];
  return () => {
    for (const end of endings) end();
  };
};
