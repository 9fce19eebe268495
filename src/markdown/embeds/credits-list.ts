import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { didYouMean } from '../../content/did-you-mean.ts';
import { creditText } from '../pictures/credit.ts';
import type { EmbedRequest } from './types.ts';

/** `![credits](pictures)`: who made the pictures of the deck, each with links to the slides that show it. */
export function creditsEmbed({
  target,
  location,
  context,
  diagnostics,
}: EmbedRequest): Element | undefined {
  if (target !== 'pictures') {
    diagnostics.add(location, `Unknown credits: “${target}”.${didYouMean(target, ['pictures'])}`);
    return undefined;
  }
  const items = [...context.credits].flatMap(([path, credit]) => {
    const slides = context.slidesShowing(path);
    if (slides.length === 0) return [];
    const links = slides.flatMap(({ name, number }, index): (ElementContent | string)[] => [
      index === 0 ? '' : ', ',
      h('a', { href: `#${name}` }, `${number}`),
    ]);
    return [h('li', [...creditText(credit, context), ' (', ...links, ')'])];
  });
  if (items.length > 0) return h('ul.credits', items);
  diagnostics.add(
    location,
    'No slide shows a picture of which slides/credits.yaml names the author. Remove ![credits](pictures).',
  );
  return undefined;
}
