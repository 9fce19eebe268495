import { button, element } from '../../dom/element.ts';
import { type CheckedSlide, sentencesOf } from '../checked-slide.ts';

/** The notice of the page with the problems of its slides. */
export interface Notice {
  /** Replaces what it says of a slide. */
  update(checked: CheckedSlide): void;
}

/** Key of what the notice said when it was closed: it stays closed after a reload. */
const CLOSED = 'layout-notice-closed';

/** Creates a notice, which is there while there are problems, until it is closed; other problems open it again. */
export function createNotice(parent: HTMLElement): Notice {
  const sentences = new Map<string, readonly string[]>();
  const list = element('ul', 'layout-notice-list');
  const heading = element('p', 'layout-notice-heading');
  const close = button('layout-notice-close', 'Close', () => {
    sessionStorage.setItem(CLOSED, shown);
    box.remove();
  });
  const box = element('aside', 'layout-notice', heading, close, list);
  box.ariaLabel = 'Layout problems';
  box.setAttribute('role', 'status');
  let shown = '';
  return {
    update(checked) {
      sentences.set(`${checked.language} ${checked.slide}`, sentencesOf(checked));
      const all = [...sentences.values()].flat();
      const text = all.join('\n');
      if (text === shown) return;
      shown = text;
      const closed = sessionStorage.getItem(CLOSED) ?? '';
      const hasOthers = all.some((sentence) => !closed.includes(sentence));
      heading.textContent = `Layout: ${all.length} ${all.length === 1 ? 'problem' : 'problems'}`;
      list.replaceChildren(...all.map((sentence) => element('li', '', sentence)));
      if (all.length === 0) box.remove();
      else if (hasOthers) parent.append(box);
    },
  };
}
