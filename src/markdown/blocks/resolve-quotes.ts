import type { Blockquote, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** A dash at the start of the last line of a text, which begins the source of a quotation. */
const DASH = /(?<=^|\n)[ \t]*(?:—|–|--)[ \t]+(?=[^\n]*$)/;

/**
 * Gives quotations their source: the last line, where it begins with a dash and others are before it. Text and source
 * become `div.quote > blockquote + p.quote-source > cite`, in place. The source of a quotation is not part of it, so it
 * is outside of the `blockquote`; a `figure` would be a picture in a PDF.
 */
export function resolveQuotes(nodes: readonly RootContent[]): RootContent[] {
  const root: Root = { type: 'root', children: [...nodes] };
  visit(root, 'blockquote', (quote, index, parent) => {
    const source = takeSource(quote);
    if (!source || !parent || index === undefined) return undefined;
    const { hProperties, ...data } = quote.data ?? {};
    const inner: Blockquote = { ...quote, data };
    parent.children[index] = {
      type: 'blockquote',
      position: quote.position,
      data: { hName: 'div', hProperties: withClass('quote', hProperties) },
      children: [inner, sourceParagraph(source)],
    };
    // The wrapper has been dealt with.
    return index + 1;
  });
  return root.children;
}

/** Removes the source from a quotation. @returns it with its dash */
function takeSource({ children }: Blockquote): PhrasingContent[] | undefined {
  const paragraph = children.at(-1);
  if (paragraph?.type !== 'paragraph') return undefined;
  const spans = paragraph.children;
  const at = spans.findLastIndex(
    (span) => span.type === 'text' && !span.data && DASH.test(span.value),
  );
  const text = spans[at];
  if (text?.type !== 'text') return undefined;
  const start = text.value.search(DASH);
  const isLine = start > 0 || spans[at - 1]?.type === 'break' || (at === 0 && children.length > 1);
  if (!isLine) return undefined;
  const name = text.value.slice(start).replace(DASH, '— ');
  const before = text.value.slice(0, start).trimEnd();
  const source: PhrasingContent[] = [{ type: 'text', value: name }, ...spans.slice(at + 1)];
  paragraph.children = [
    ...spans.slice(0, spans[at - 1]?.type === 'break' && start === 0 ? at - 1 : at),
    ...(before === '' ? [] : [{ ...text, value: before }]),
  ];
  if (paragraph.children.length === 0) children.pop();
  return source;
}

function sourceParagraph(children: PhrasingContent[]): Paragraph {
  const cite: PhrasingContent = { type: 'emphasis', data: { hName: 'cite' }, children };
  return {
    type: 'paragraph',
    data: { hProperties: { className: ['quote-source'] } },
    children: [cite],
  };
}

function withClass(name: string, properties: NonNullable<Blockquote['data']>['hProperties'] = {}) {
  return { ...properties, className: [name, properties['className'] ?? []].flat().map(String) };
}
