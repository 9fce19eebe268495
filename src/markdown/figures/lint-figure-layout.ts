import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostics, locationAt } from '../../content/diagnostics.ts';
import type { SlideFile } from '../parse.ts';

/** Reports a slide that has the layout of figures, but no figure. @param body the slide below its title, with its embeds */
export function lintFigureLayout(
  slide: SlideFile,
  layout: string | undefined,
  body: readonly RootContent[],
  known: readonly string[],
  diagnostics: Diagnostics,
): void {
  if (layout !== 'figure') return;
  let figures = 0;
  for (const node of body) {
    visit(node, 'image', ({ alt }) => {
      if (alt === 'figure') figures += 1;
    });
  }
  if (figures > 0) return;
  const names = known.length > 0 ? ` Known: ${known.join(', ')}.` : '';
  diagnostics.add(
    locationAt(slide.file, slide.text, Math.max(0, slide.text.search(/^layout:/m))),
    `This slide has the layout “figure”, but no figure. Write ![figure](NAME), with the name of a file in slides/figures/, or another layout, for instance “layout: text”.${names}`,
  );
}
