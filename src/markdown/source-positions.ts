import type { ElementContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Writes its line in the slide's file into every element that was converted from Markdown. Only for pages that an author
 * sees: the layout check reports the line of what it finds (`src/layout-check/`).
 */
export function addSourceLines(elements: readonly ElementContent[]): void {
  for (const element of elements) {
    visit(element, 'element', ({ tagName, position, properties }) => {
      // The positions in a formula are those in its TeX.
      if (tagName === 'math') return SKIP;
      if (position) properties['dataSourceLine'] = String(position.start.line);
      return undefined;
    });
  }
}
