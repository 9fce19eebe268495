import { isPresenting } from '../is-presenting.ts';
import { onNews } from '../news.ts';
import type { Feature } from './room.ts';

/** Shows what can wait; never to an audience, to whom it is not said. */
export const news: Feature = ({ tell }) =>
  onNews((sentence) => {
    if (isPresenting()) return false;
    tell(sentence);
    return true;
  });
