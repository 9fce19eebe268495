import { stepsOf } from '../dom/steps.ts';
import { titleOf } from '../dom/view.ts';
import type { Part, SlideEntry } from './search.ts';
import { stepOf } from './step-of.ts';

/** Elements whose text is one entry. */
const BLOCKS = 'p, li, h3, h4, h5, h6, dt, dd, blockquote, figcaption, pre, tr, caption';
/** Not searched: controls, drawings and their data points, whose data is in the figure's table. */
const EXCLUDED =
  'svg, canvas, script, style, button, summary, .figure-points, [hidden]:not(.slide)';

/** The searchable text of the slides. */
export function readSearchEntries(slides: readonly HTMLElement[]): SlideEntry[] {
  return slides.map((slide, index) => {
    const steps = stepsOf(slide);
    return {
      index,
      title: oneLine(titleOf(slide)),
      act: slide.querySelector(':scope > .slide-act')?.textContent ?? undefined,
      parts: [
        ...partsOf(slide.querySelectorAll(':scope > :is(.slide-body, .footnotes, .notes)'), steps),
      ],
    };
  });
}

function* partsOf(
  roots: Iterable<Element>,
  steps: readonly (readonly Element[])[],
): Generator<Part> {
  for (const root of roots) {
    for (const [element, text] of blocksOf(root)) {
      const isNotes = root.classList.contains('notes');
      const kind = isNotes ? 'notes' : element.closest('.figure-data') ? 'data' : 'body';
      yield { kind, text: oneLine(text), step: stepOf(element, steps) };
    }
  }
}

/** Text by block in document order; the cells of a table row are joined by ` · `. */
function blocksOf(root: Element): Map<Element, string> {
  const blocks = new Map<Element, string>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement: parent } = walker.currentNode as Text;
    if (!parent || data.trim() === '' || parent.closest(EXCLUDED)) continue;
    const block = parent.closest(BLOCKS) ?? root;
    blocks.set(
      block,
      block instanceof HTMLTableRowElement
        ? Array.from(block.cells, (cell) => cell.textContent).join(' · ')
        : (blocks.get(block) ?? '') + data,
    );
  }
  return blocks;
}

function oneLine(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ').trim();
}
