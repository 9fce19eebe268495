import type { ElementContent } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Writes its line in the slide's file into every element that was converted from Markdown. Only for pages that an author
 * sees: the layout check reports the line of what it finds (`src/layout-check/`).
 */
export function addSourceLines(elements: readonly ElementContent[]): void {
  for (const element of elements) {
    visit(element, 'element', ({ position, properties }) => {
      if (position) properties['dataSourceLine'] = String(position.start.line);
    });
  }
}
