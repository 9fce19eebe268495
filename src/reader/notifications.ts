import { onNotification } from '../dom/notifications.ts';
import { createToast } from '../dom/toast.ts';

/** Shows notifications as a toast. */
export function notifications(_: HTMLElement, signal: AbortSignal): () => void {
  const toast = createToast(document.body);
  onNotification((sentence) => {
    toast.show(sentence);
    return true;
  }, signal);
  return toast.remove;
}
