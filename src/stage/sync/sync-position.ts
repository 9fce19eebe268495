import { timelineOf } from '../../session/timeline.ts';
import type { SyncFeature } from '../context.ts';

/** The slide and step on screen are those of the talk, wherever one walks. */
export const syncPosition: SyncFeature = ({ deck }, session, sent) => {
  const timeline = timelineOf(session);
  const isHere = () => {
    const { slide, step } = deck.at();
    const position = timeline.position();
    return position?.slide === slide.id && position.step === step;
  };
  const follow = () => {
    const position = timeline.position();
    const slide = position && deck.slides.find(({ id }) => id === position.slide);
    // A talk may know slides that this version of the deck has not.
    if (slide && !isHere()) deck.follow(slide, position.step);
  };
  const tell = () => {
    const { slide, step } = deck.at();
    if (!isHere()) timeline.move({ slide: slide.id, step });
  };
  // Whoever comes back finds the talk where it is; whoever was sent to a slide takes the talk there.
  if (timeline.position() && !sent) follow();
  else tell();
  const endings = [timeline.onChange(follow), deck.onChange(tell)];
  return () => {
    for (const end of endings) end();
  };
};
