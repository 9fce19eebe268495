import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { actorsNamed } from '../content/appearance/actors.ts';
import type { DeckContext } from '../content/deck-context.ts';

/** Gives each block of the layout `actors` the number, the shape and, where it needs one, the outline of its actor. */
export function addActorSigns(
  body: readonly ElementContent[],
  { deck, lang, signs }: Pick<DeckContext, 'deck' | 'lang' | 'signs'>,
): void {
  const blocks = body.flatMap((block) => {
    const heading = block.type === 'element' ? block.children[0] : undefined;
    return block.type === 'element' && heading?.type === 'element' && heading.tagName === 'h3'
      ? [{ block, heading: textIn(heading) }]
      : [];
  });
  const headings = blocks.map(({ heading }) => heading);
  const places = actorsNamed(headings, deck.actors ?? [], lang);
  blocks.forEach(({ block }, index) => {
    const place = (places[index] ?? index) % signs.length;
    block.properties['dataActor'] = String(place + 1);
    block.properties['dataShape'] = signs[place]?.shape;
    block.properties['dataOutlined'] = signs[place]?.isOutlined ? '' : undefined;
  });
}

function textIn(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  // Where a name may be broken says nothing of whose it is.
  return text.replaceAll('\u00AD', '');
}
