import { onNotification } from '../dom/notifications.ts';
import { createToast } from '../dom/toast.ts';

/** Shows what is to be known, and can wait, at the foot of the window. */
export function notifications(): () => void {
  const notice = createToast(document.body);
  const stop = onNotification((sentence) => {
    notice.show(sentence);
    return true;
  });
  return () => {
    stop();
    notice.remove();
  };
}
