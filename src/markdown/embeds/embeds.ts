import type { ElementContent } from 'hast';
import type { Image, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics, SourceLocation } from '../../content/diagnostics.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import { locationOf, type SlideFile } from '../parse.ts';
import { factsTableEmbed } from './facts-table.ts';
import { figureEmbed } from './figure.ts';
import { figureStateEmbed } from './figure-state.ts';
import { isFileTarget, pictureEmbed } from './picture.ts';
import { qrCodeEmbed } from './qr-code.ts';

/** What an embed is given to be made from; it notes its own problems. */
export interface EmbedRequest {
  readonly target: string;
  /** All embeds of the slide in their order, this one included. */
  readonly onSlide: readonly EmbedSyntax[];
  /** Whether the author wants to see each step also where nothing moves. */
  readonly printsSteps: boolean;
  readonly location: SourceLocation;
  readonly context: DeckContext;
  readonly diagnostics: Diagnostics;
}

/** An embed as it is typed: `![figure](part-stargate)`. */
export interface EmbedSyntax {
  readonly kind: string;
  readonly target: string;
}

type Embed = (request: EmbedRequest) => ElementContent | undefined;

/** What `![kind](target)` can put on a slide, besides a picture. */
const EMBEDS = new Map<string, Embed>([
  ['figure', figureEmbed],
  ['state', figureStateEmbed],
  ['ledger', factsTableEmbed],
  ['qr', qrCodeEmbed],
]);

/**
 * Takes the embeds out of the paragraphs they are typed in, each becoming a block of its own:
 * `![figure](part-stargate)` may stand right above its sentence.
 */
export function resolveEmbeds(
  slide: SlideFile,
  nodes: readonly RootContent[],
  printsSteps: boolean,
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
      // What is left of the line break between an embed and its sentence.
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
      const made = embed(slide, child, { onSlide, printsSteps, context, diagnostics });
      if (made) blocks.push({ type: 'paragraph', children: [], data: asElement(made) });
    }
    closeParagraph();
    return blocks;
  });
}

/** Notes the embeds that are left where none can be: in a list, a title or the notes. */
export function lintEmbeds(
  slide: SlideFile,
  nodes: readonly RootContent[],
  diagnostics: Diagnostics,
): void {
  for (const node of nodes) {
    visit(node, 'image', (image) => {
      diagnostics.add(
        locationOf(slide, image),
        'An embed stands in a paragraph of the slide itself, not in a list, a title or the notes.',
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
  const known = EMBEDS.get(kind);
  if (known) return known({ ...request, target: image.url, location });
  if (isFileTarget(image.url, context)) return pictureEmbed(slide, image, context, diagnostics);
  diagnostics.add(
    location,
    `“![${kind}](${image.url})” is neither an embed nor a picture of assets/.${didYouMean(kind, [...EMBEDS.keys()])} A picture is written ![what it shows](its path in assets/).`,
  );
  return undefined;
}

function asElement(element: ElementContent): Paragraph['data'] {
  if (element.type !== 'element') return {};
  return {
    hName: element.tagName,
    hProperties: element.properties,
    hChildren: element.children,
  };
}
