import { element } from './element.ts';

/** How long a sentence is shown, in milliseconds. */
const SHOWN_FOR = 6000;

/** A line at the foot of the window, which is a live region: screen readers announce it. */
export interface Toast {
  /** Shows a sentence for six seconds and replaces the one before. */
  show(sentence: string): void;
  remove(): void;
}

/** Appends an empty toast to a container. */
export function createToast(container: HTMLElement): Toast {
  const line = element('p', 'toast');
  line.setAttribute('role', 'status');
  container.append(line);
  let timer = 0;
  return {
    show(sentence) {
      line.textContent = sentence;
      clearTimeout(timer);
      timer = window.setTimeout(() => line.replaceChildren(), SHOWN_FOR);
    },
    remove() {
      clearTimeout(timer);
      line.remove();
    },
  };
}
