import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Messages } from '../i18n/messages.ts';
import { type CompiledFootnote, footnotesElement } from './footnotes/footnotes-element.ts';
import type { FrontMatter } from './front-matter.ts';
import { backdrop, sectionProperties } from './slide-options/section-options.ts';
import { tidySpaces } from './tidy-spaces.ts';

/** Where a slide is written. */
interface SectionSource {
  /** Path from the project's folder. */
  readonly file: string;
  /** Line of its title, from 1. */
  readonly titleLine: number;
}

/** A compiled slide of one language, as hast. The document owns its elements and may change them. */
export interface Section {
  readonly name: string;
  /** Its act: number from 1 and name. Absent before, between and after the acts. */
  readonly act?: { readonly number: number; readonly name: string } | undefined;
  readonly frontMatter: FrontMatter;
  /** Only in pages with source positions. */
  readonly source?: SectionSource | undefined;
  /** Attributes for content that needs more room than its layout has by default. */
  readonly fit: Properties;
  readonly title: SectionTitle;
  readonly body: readonly ElementContent[];
  readonly footnotes: readonly CompiledFootnote[];
  readonly notes: readonly ElementContent[];
}

/** The heading of a slide. */
export interface SectionTitle {
  /** 1 on the first slide of the deck, else 2. */
  readonly depth: number;
  /** The name by which auto-animate matches it. */
  readonly dataId?: string | undefined;
  readonly children: readonly ElementContent[];
}

/**
 * The element of a slide, the same for every layout:
 * `section#name > img.slide-backdrop? + p.slide-draft? + p.slide-act? + h2.slide-title + div.slide-body + ol.footnotes?
 * + div.notes?`.
 * @param hasNotes whether the notes are included
 */
export function sectionElement(
  { name, act, frontMatter, source, fit, title, body, footnotes, notes }: Section,
  hasNotes: boolean,
  messages: Messages['document'],
): Element {
  const titleId = `${name}-title`;
  return h(
    'section.slide',
    {
      id: name,
      ariaLabelledBy: titleId,
      dataLayout: frontMatter.layout,
      dataSeconds: String(frontMatter.seconds),
      dataDroppable: frontMatter.droppable ? '' : undefined,
      dataPages: frontMatter.printsSteps ? 'steps' : undefined,
      dataAct: act === undefined ? undefined : String(act.number),
      dataSourceFile: source?.file,
      dataSourceLine: source && String(source.titleLine),
      ...fit,
      ...sectionProperties(frontMatter),
    },
    [
      backdrop(frontMatter),
      frontMatter.isDraft ? h('p.slide-draft', messages.draft) : undefined,
      act === undefined ? undefined : h('p.slide-act', act.name),
      titleElement(title, titleId),
      h('.slide-body', [...body]),
      footnotesElement(name, footnotes, messages),
      frontMatter.background?.credit,
      hasNotes ? h('.notes', [...notes]) : undefined,
    ],
  );
}

/** The heading of a slide. */
export function titleElement({ depth, dataId, children }: SectionTitle, id?: string): Element {
  return h(`h${depth}.slide-title`, { id, dataId }, [...children]);
}

/** Converts Markdown to elements and text, without the line breaks of the file. */
export function toElements(nodes: readonly RootContent[]): ElementContent[] {
  const root = toHast({ type: 'root', children: [...nodes] });
  const children = 'children' in root ? root.children : [root];
  // The root has a line break between its children, which may be words and spaces.
  return tidySpaces(
    children.filter(
      (child): child is ElementContent =>
        child.type === 'element' || (child.type === 'text' && child.value !== '\n'),
    ),
  );
}

/** Wraps each `###` heading and what follows it in a `div.block`, which layouts place. */
export function groupBlocks(children: readonly ElementContent[]): ElementContent[] {
  const grouped: ElementContent[] = [];
  let block: Element | undefined;
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'h3') {
      block = h('.block');
      grouped.push(block);
    }
    (block?.children ?? grouped).push(child);
  }
  return grouped;
}
