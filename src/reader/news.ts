import { element } from '../element.ts';
import { onNews } from '../offline/news.ts';

/** How long a sentence stays in sight, in milliseconds. */
const SHOWN_FOR = 6000;

/** Shows what is to be known, and can wait, at the foot of the window. */
export function news(): () => void {
  const shown = element('p', 'notice');
  shown.setAttribute('role', 'status');
  document.body.append(shown);
  let hiding = 0;
  const stop = onNews((sentence) => {
    shown.textContent = sentence;
    clearTimeout(hiding);
    hiding = window.setTimeout(() => shown.replaceChildren(), SHOWN_FOR);
    return true;
  });
  return () => {
    stop();
    clearTimeout(hiding);
    shown.remove();
  };
}
