import { isPresenting } from '../dom/is-presenting.ts';
import { onNotification } from '../dom/notifications.ts';
import type { Feature } from './context.ts';

/** Shows notifications, except while presenting: they are not meant for an audience. */
export const notifications: Feature = ({ notify }, signal) =>
  onNotification((sentence) => {
    if (isPresenting()) return false;
    notify(sentence);
    return true;
  }, signal);
