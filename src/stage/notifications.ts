import { isPresenting } from '../dom/is-presenting.ts';
import { onNotification } from '../dom/notifications.ts';
import type { Feature } from './context.ts';

/** Shows what can wait; never to an audience, to whom it is not said. */
export const notifications: Feature = ({ notify }) =>
  onNotification((sentence) => {
    if (isPresenting()) return false;
    notify(sentence);
    return true;
  });
