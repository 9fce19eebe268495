import type { Element, Properties } from 'hast';
import type { Data, Paragraph, RootContent } from 'mdast';

/**
 * A Markdown node that `toHast` converts to this element.
 * @param replaced the node that it stands for, whose attribute list the element has
 */
export function elementNode(element: Element, replaced: RootContent): Paragraph {
  return {
    type: 'paragraph',
    children: [],
    position: replaced.position,
    data: elementData(element, replaced),
  };
}

/** The data of a Markdown node that `toHast` converts to this element. @param replaced as of `elementNode` */
export function elementData(element: Element, replaced?: RootContent): Data {
  return {
    hName: element.tagName,
    hProperties: withAttributes(element, replaced?.data?.hProperties),
    hChildren: element.children,
  };
}

function withAttributes({ properties }: Element, added: Properties = {}): Properties {
  const classes = [properties['className'] ?? [], added['className'] ?? []].flat();
  return {
    ...properties,
    ...added,
    ...(classes.length > 0 ? { className: [...new Set(classes.map(String))] } : {}),
  };
}
