import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FootnoteReference, Paragraph, Parent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { elementData } from '../element-node.ts';
import { locationOf, type SlideFile } from '../parse.ts';
import { footnoteId, referenceId } from './footnote-ids.ts';
import type { Footnotes } from './take-footnotes.ts';

/** A footnote that the text refers to. */
export interface NumberedFootnote {
  /** From 1 on each slide. */
  readonly number: number;
  /** Undefined where the note is none, which has been reported. */
  readonly paragraph: Paragraph | undefined;
}

/**
 * Replaces the references in the text of a slide by links to their footnotes, in place, and numbers these. Reports
 * footnotes that no text refers to.
 * @param name of the slide
 * @param refused names of footnotes with a reference elsewhere, which is reported
 */
export function resolveFootnotes(
  slide: SlideFile,
  body: readonly RootContent[],
  footnotes: Footnotes,
  {
    name,
    messages,
    refused,
  }: { readonly name: string; readonly refused: readonly string[] } & Pick<DeckContext, 'messages'>,
  diagnostics: Diagnostics,
): NumberedFootnote[] {
  const numbers = new Map<string, number>();
  forEachReference(body, ({ identifier }, index, parent) => {
    const isFirst = !numbers.has(identifier);
    const number = numbers.get(identifier) ?? numbers.size + 1;
    numbers.set(identifier, number);
    const label = interpolate(messages.document.footnote, { number: String(number) });
    const mark = markElement(name, number, label, isFirst);
    parent.children[index] = { type: 'text', value: String(number), data: elementData(mark) };
  });
  for (const [identifier, note] of footnotes) {
    if (numbers.has(identifier) || refused.includes(identifier)) continue;
    diagnostics.add(
      locationOf(slide, note),
      `No text of this slide refers to the footnote “${note.label}”. Write [^${note.label}] where it belongs, or remove it.`,
    );
  }
  return Array.from(numbers, ([identifier, number]) => {
    const [first] = footnotes.get(identifier)?.children ?? [];
    return { number, paragraph: first?.type === 'paragraph' ? first : undefined };
  });
}

/** Reports references where there is no foot for their notes. @returns the names of these footnotes */
export function lintFootnotes(
  slide: SlideFile,
  part: 'title' | 'notes',
  nodes: readonly RootContent[],
  diagnostics: Diagnostics,
): string[] {
  const refused: string[] = [];
  const cure =
    part === 'title'
      ? 'A title has no footnotes; write [^1] into the text below it.'
      : 'Notes have no footnotes; write the sentence itself into the notes.';
  forEachReference(nodes, (reference) => {
    diagnostics.add(locationOf(slide, reference), cure);
    refused.push(reference.identifier);
  });
  return refused;
}

function forEachReference(
  nodes: readonly RootContent[],
  handle: (reference: FootnoteReference, index: number, parent: Parent) => void,
): void {
  visit({ type: 'root', children: [...nodes] }, 'footnoteReference', (node, index, parent) => {
    if (parent && index !== undefined) handle(node, index, parent);
  });
}

/** @param isFirst whether the footnote links back to it */
function markElement(slide: string, number: number, label: string, isFirst: boolean): Element {
  return h('sup.footnote-mark', [
    h(
      'a',
      {
        id: isFirst ? referenceId(slide, number) : undefined,
        href: `#${footnoteId(slide, number)}`,
        role: 'doc-noteref',
        ariaLabel: label,
      },
      String(number),
    ),
  ]);
}
