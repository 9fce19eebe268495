import type { FootnoteDefinition, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { locationOf, type SlideFile } from '../parse.ts';

/** The footnotes of a slide by their identifiers, as parsed. */
export type Footnotes = ReadonlyMap<string, FootnoteDefinition>;

/** Removes the footnotes from a slide, and reports those that are written twice or have more than one paragraph. */
export function takeFootnotes(slide: SlideFile, tree: Root, diagnostics: Diagnostics): Footnotes {
  const footnotes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (note, index, parent) => {
    const first = footnotes.get(note.identifier);
    const report = (message: string) => diagnostics.add(locationOf(slide, note), message);
    if (first) {
      const { line } = locationOf(slide, first);
      report(`The footnote “${note.label}” is written twice, first on line ${line}. Remove one.`);
    } else {
      footnotes.set(note.identifier, note);
      const [paragraph, ...others] = note.children;
      if (paragraph?.type !== 'paragraph' || others.length > 0) {
        report('A footnote is one paragraph; write the rest into the text or the notes.');
      }
    }
    parent?.children.splice(index ?? 0, 1);
    return [SKIP, index ?? 0];
  });
  return footnotes;
}
