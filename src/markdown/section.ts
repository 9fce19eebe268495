import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { FrontMatter } from './front-matter.ts';
import { assignNoteSteps } from './note-steps.ts';
import type { SlideParts } from './slide-parts.ts';

/** A slide of one language, ready to be put into the document. */
export interface Section {
  readonly name: string;
  /** The act it belongs to: its number, from 1, and its name. */
  readonly act?: { readonly number: number; readonly name: string } | undefined;
  readonly frontMatter: FrontMatter;
  readonly parts: SlideParts;
}

/**
 * The element of a slide:
 * `section#name > p.slide-act? + h2.slide-title + div.slide-body + div.notes`, the same for every layout.
 * @param hasNotes whether the notes are among it
 */
export function sectionElement(
  { name, act, frontMatter, parts }: Section,
  hasNotes: boolean,
): Element {
  const title = `${name}-title`;
  return h(
    'section.slide',
    {
      id: name,
      ariaLabelledBy: title,
      dataLayout: frontMatter.layout,
      dataSeconds: String(frontMatter.seconds),
      dataDroppable: frontMatter.droppable ? '' : undefined,
      dataPages: frontMatter.printsSteps ? 'steps' : undefined,
      dataAct: act === undefined ? undefined : String(act.number),
    },
    [
      act === undefined ? undefined : h('p.slide-act', act.name),
      h(`h${parts.heading.depth}.slide-title`, { id: title }, toElements(parts.heading.children)),
      h('.slide-body', blocks(toElements(parts.body))),
      hasNotes ? h('.notes', assignNoteSteps(toElements(parts.notes))) : undefined,
    ],
  );
}

/** The elements of some Markdown, as they stand in the document. */
export function toElements(nodes: readonly RootContent[]): ElementContent[] {
  const root = toHast({ type: 'root', children: [...nodes] });
  const children = 'children' in root ? root.children : [root];
  return children.filter(
    (child): child is ElementContent => child.type === 'element' || isWords(child),
  );
}

function isWords(node: { type: string; value?: string }): boolean {
  return node.type === 'text' && node.value !== '\n';
}

/** Puts each `###` heading and what follows it into a block of its own, for the layout to place. */
function blocks(children: readonly ElementContent[]): ElementContent[] {
  const placed: ElementContent[] = [];
  let block: Element | undefined;
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'h3') {
      block = h('.block');
      placed.push(block);
    }
    (block?.children ?? placed).push(child);
  }
  return placed;
}
