import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { DeckContext } from '../../content/deck-context.ts';
import { natureLabel } from '../../content/facts/nature-label.ts';
import type { Nature } from '../../figures/definition.ts';
import { otherInterfaceLanguage } from '../../i18n/messages.ts';

/** In the order of the legend. */
const NATURES: readonly Nature[] = ['reported', 'forecast', 'computed'];

/**
 * Adds the legend of the marks that the Reader shows beside numbers: once, below the title of the first slide with
 * such a number, with the natures that the numbers of the document have.
 */
export function addMarkLegend(slides: readonly Element[], { lang, messages }: DeckContext): void {
  const first = slides.find((slide) => naturesIn(slide).size > 0);
  if (!first) return;
  const used = new Set(slides.flatMap((slide) => [...naturesIn(slide)]));
  const natures = NATURES.filter((nature) => used.has(nature)).flatMap((nature, index) => [
    ...(index === 0 ? [] : [', ']),
    h('span', { dataNature: nature }, natureLabel(nature, messages)),
  ]);
  const [before = '', after = ''] = messages.document.marks.split('{natures}');
  const legend = h('p.mark-legend', { lang: otherInterfaceLanguage(lang) }, [
    before,
    ...natures,
    after,
  ]);
  const body = first.children.findIndex(
    (child) =>
      child.type === 'element' && [child.properties['className']].flat().includes('slide-body'),
  );
  first.children.splice(body, 0, legend);
}

/** The natures of the numbers that have a mark. */
function naturesIn(slide: Element): Set<unknown> {
  const natures = new Set<unknown>();
  visit(slide, 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && properties['dataNature'] !== undefined)
      natures.add(properties['dataNature']);
  });
  return natures;
}
