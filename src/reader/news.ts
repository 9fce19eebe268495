import { onNews } from '../news.ts';
import { makeNotice } from '../notice.ts';

/** Shows what is to be known, and can wait, at the foot of the window. */
export function news(): () => void {
  const notice = makeNotice(document.body);
  const stop = onNews((sentence) => {
    notice.show(sentence);
    return true;
  });
  return () => {
    stop();
    notice.remove();
  };
}
