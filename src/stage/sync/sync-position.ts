import { timelineOf } from '../../session/timeline.ts';
import type { SyncFeature } from './sync-feature.ts';

/** Synchronises the current step across the session's windows. */
export const syncPosition: SyncFeature = ({ deck }, session, { openedAtSlide }, signal) => {
  const timeline = timelineOf(session);
  const isInSync = () => {
    const { slide, step } = deck.at();
    const position = timeline.position();
    return position?.slide === slide.id && position.step === step;
  };
  const applyPosition = () => {
    const position = timeline.position();
    // Undefined for a slide that only another version of the deck has.
    const slide = position && deck.slides.find(({ id }) => id === position.slide);
    if (slide && !isInSync()) deck.follow(slide, position.step);
  };
  const sendPosition = () => {
    const { slide, step } = deck.at();
    if (!isInSync()) timeline.move({ slide: slide.id, step });
  };
  if (timeline.position() && !openedAtSlide) applyPosition();
  else sendPosition();
  timeline.onChange(applyPosition, signal);
  deck.onChange(sendPosition, signal);
};
