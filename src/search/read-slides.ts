import { titleOf } from '../dom/view.ts';
import type { Part, SlideEntry } from './search.ts';

/** What is read as one stretch of text. */
const STRETCHES = 'p, li, h3, h4, h5, h6, dt, dd, blockquote, figcaption, pre, tr, caption';
/** What is on a slide and no text of it: drawings and their points, whose data is a table, and controls. */
const PASSED_OVER = 'svg, canvas, script, style, button, summary, .figure-points, [hidden]';

/** Reads what can be searched from the slides of the document. */
export function readSlides(slides: readonly HTMLElement[]): SlideEntry[] {
  return slides.map((slide, index) => {
    const steps = [...slide.querySelectorAll('.fragment')];
    const stepOf = (element: Element) => {
      const step = element.closest('.fragment');
      return step ? steps.indexOf(step) + 1 : 0;
    };
    return {
      index,
      title: oneLine(titleOf(slide)),
      act: slide.querySelector(':scope > .slide-act')?.textContent ?? undefined,
      parts: [...partsOf(slide.querySelectorAll(':scope > :is(.slide-body, .notes)'), stepOf)],
    };
  });
}

function* partsOf(roots: Iterable<Element>, stepOf: (element: Element) => number): Generator<Part> {
  for (const root of roots) {
    for (const [element, text] of stretchesOf(root)) {
      const notes = root.classList.contains('notes');
      const kind = notes ? 'notes' : element.closest('.figure-data') ? 'data' : 'body';
      yield { kind, text: oneLine(text), step: stepOf(element) };
    }
  }
}

/** The texts of an element by the paragraph, item or row that they stand in, in their order. */
function stretchesOf(root: Element): Map<Element, string> {
  const stretches = new Map<Element, string>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement: parent } = walker.currentNode as Text;
    if (!parent || data.trim() === '' || parent.closest(PASSED_OVER)) continue;
    const stretch = parent.closest(STRETCHES) ?? root;
    stretches.set(
      stretch,
      stretch instanceof HTMLTableRowElement
        ? Array.from(stretch.cells, (cell) => cell.textContent).join(' · ')
        : (stretches.get(stretch) ?? '') + data,
    );
  }
  return stretches;
}

function oneLine(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ').trim();
}
