import { element } from './element.ts';

/** How long a sentence stays in sight, in milliseconds. */
const SHOWN_FOR = 6000;

/** A line at the foot of the window for whoever looks, which screen readers say, too. */
export interface Toast {
  /** Shows a sentence for a while, instead of the one before. */
  show(sentence: string): void;
  remove(): void;
}

/** Makes the line, empty. @param holder what it is laid out in */
export function createToast(holder: HTMLElement): Toast {
  const line = element('p', 'notice');
  line.setAttribute('role', 'status');
  holder.append(line);
  let hiding = 0;
  return {
    show(sentence) {
      line.textContent = sentence;
      clearTimeout(hiding);
      hiding = window.setTimeout(() => line.replaceChildren(), SHOWN_FOR);
    },
    remove() {
      clearTimeout(hiding);
      line.remove();
    },
  };
}
