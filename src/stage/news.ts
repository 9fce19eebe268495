import { onNews } from '../news.ts';
import { remembersTalk } from '../talk/window.ts';
import { readDeckData } from '../view.ts';
import type { Feature } from './room.ts';

/** Shows what can wait; never to an audience, to whom it is not said. */
export const news: Feature = ({ tell }) =>
  onNews((sentence) => {
    if (isPresenting()) return false;
    tell(sentence);
    return true;
  });

/** Whether there may be an audience: full screen, by the deck or the browser, or a talk with its speaker page. */
function isPresenting(): boolean {
  return (
    document.fullscreenElement !== null ||
    matchMedia('(display-mode: fullscreen)').matches ||
    remembersTalk(readDeckData().name)
  );
}
