import type { ElementContent } from 'hast';
import type { Image, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import { elementNode } from '../element-node.ts';
import { locationOf, type SlideFile } from '../parse.ts';
import { creditsEmbed } from './credits-list.ts';
import { factsTableEmbed } from './facts-table.ts';
import { figureEmbed } from './figure.ts';
import { figureStateEmbed } from './figure-state.ts';
import { isFileTarget, pictureEmbed } from './picture.ts';
import { qrCodeEmbed } from './qr-code.ts';
import type { EmbedRequest } from './types.ts';

type Embed = (request: EmbedRequest) => ElementContent | undefined;

/** Embeds by kind. Other images are pictures. */
const EMBEDS = new Map<string, Embed>([
  ['figure', figureEmbed],
  ['state', figureStateEmbed],
  ['ledger', factsTableEmbed],
  ['qr', qrCodeEmbed],
  ['credits', creditsEmbed],
]);

/**
 * Replaces each embed in a paragraph by a block, splitting the paragraph: the line after
 * `![figure](part-stargate)` may be text.
 */
export function resolveEmbeds(
  slide: SlideFile,
  nodes: readonly RootContent[],
  context: DeckContext,
  diagnostics: Diagnostics,
): RootContent[] {
  const onSlide = nodes.flatMap((node) => {
    if (node.type !== 'paragraph') return [];
    return node.children.flatMap((child) =>
      child.type === 'image' ? [{ kind: child.alt ?? '', target: child.url }] : [],
    );
  });
  return nodes.flatMap((node) => {
    if (node.type !== 'paragraph') return [node];
    const blocks: RootContent[] = [];
    let text: PhrasingContent[] = [];
    const closeParagraph = () => {
      const [first] = text;
      // Removes the line break between an embed and the text after it.
      if (first?.type === 'text') first.value = first.value.trimStart();
      if (text.some((child) => child.type !== 'text' || child.value !== '')) {
        blocks.push({ ...node, children: text } satisfies Paragraph);
      }
      text = [];
    };
    for (const child of node.children) {
      if (child.type !== 'image') {
        text.push(child);
        continue;
      }
      closeParagraph();
      const element = embed(slide, child, { onSlide, context, diagnostics });
      if (element?.type === 'element') blocks.push(elementNode(element, child));
    }
    closeParagraph();
    return blocks;
  });
}

/** Reports the embeds and pictures that remain after `resolveEmbeds`: in a list, a title, a link or the notes. */
export function lintEmbeds(
  slide: SlideFile,
  nodes: readonly RootContent[],
  diagnostics: Diagnostics,
): void {
  for (const node of nodes) {
    visit(node, 'image', (image) => {
      const noun = EMBEDS.has(image.alt ?? '') ? 'embed' : 'picture';
      diagnostics.add(
        locationOf(slide, image),
        `${noun === 'embed' ? 'An' : 'A'} ${noun} cannot stand here; write it into a paragraph of the slide, outside of lists, tables, links, titles and notes.`,
      );
    });
  }
}

function embed(
  slide: SlideFile,
  image: Image,
  request: Omit<EmbedRequest, 'target' | 'location'>,
): ElementContent | undefined {
  const { context, diagnostics } = request;
  const location = locationOf(slide, image);
  const kind = image.alt ?? '';
  const create = EMBEDS.get(kind);
  if (create && image.title) {
    diagnostics.add(location, `Embeds have no title. Remove “${image.title}”.`);
  }
  if (create) return create({ ...request, target: image.url, location });
  if (isFileTarget(image.url, context)) return pictureEmbed(slide, image, context, diagnostics);
  diagnostics.add(
    location,
    `“![${kind}](${image.url})” is neither an embed nor a picture of assets/.${didYouMean(kind, [...EMBEDS.keys()])} Write a picture as ![description](path in assets/).`,
  );
  return undefined;
}
