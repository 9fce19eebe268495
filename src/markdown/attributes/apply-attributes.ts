import type { Properties } from 'hast';
import type { RootContent } from 'mdast';
import type { Diagnostics, SourceLocation } from '../../content/diagnostics.ts';
import type { AttributeList } from './attribute-list.ts';

/** The part of a slide in which an attribute list stands. */
export interface SlidePart {
  readonly name: 'title' | 'body' | 'footnotes' | 'notes';
  /** Whether the slide is auto-animated; undefined while its front matter is invalid. */
  readonly isAutoAnimated: boolean | undefined;
}

/** Gives a block or span its attributes, or reports why it cannot have them. */
export function applyAttributes(
  node: RootContent,
  list: AttributeList,
  part: SlidePart,
  location: SourceLocation,
  diagnostics: Diagnostics,
): void {
  const problem = problemIn(part, list) ?? (hasAttributes(node) ? TWICE : undefined);
  if (problem !== undefined) {
    diagnostics.add(location, problem);
    return;
  }
  const { isFragment, effects, index, dataId } = list;
  const properties: Properties = {
    ...(isFragment ? { className: ['fragment', ...effects] } : {}),
    ...(index === undefined ? {} : { dataFragmentIndex: String(index) }),
    ...(dataId === undefined ? {} : { dataId }),
  };
  node.data = { ...node.data, hProperties: properties };
}

const TWICE = 'This already has an attribute list. Write all attributes into one pair of braces.';

function problemIn(part: SlidePart, { isFragment, effects, index, dataId }: AttributeList) {
  if (part.name === 'notes' && (effects.length > 0 || index !== undefined || dataId)) {
    return 'In the notes, {.fragment} begins the notes of the next step; effects, index and data-id belong to the slide. Write {.fragment}.';
  }
  if (part.name === 'footnotes') {
    return 'A footnote is shown with its slide. Remove the attribute list.';
  }
  if (part.name === 'title' && isFragment) {
    return 'The title of a slide is no step: it is shown with the slide. Remove {.fragment}.';
  }
  if (dataId !== undefined && part.isAutoAnimated === false) {
    return `“data-id” is for slides with “auto-animate: true” in their front matter, which this slide does not have. Add it, or remove data-id=${dataId}.`;
  }
  return undefined;
}

function hasAttributes({ data }: RootContent): boolean {
  return data?.hProperties !== undefined;
}
