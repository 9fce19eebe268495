import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DeckContext } from '../content/deck-context.ts';
import type { Diagnostics } from '../content/diagnostics.ts';
import { didYouMean } from '../content/did-you-mean.ts';
import { locationOf, type SlideFile } from './parse.ts';

/** Notes links that lead nowhere: to a slide that is not listed, or to no safe kind of address. */
export function lintLinks(
  slide: SlideFile,
  tree: Root,
  context: DeckContext,
  diagnostics: Diagnostics,
): void {
  const names = context.deck.slides.map((listed) => listed.name);
  visit(tree, 'link', (link) => {
    const location = locationOf(slide, link);
    if (link.url.startsWith('#')) {
      const name = link.url.slice(1);
      if (!names.includes(name)) {
        diagnostics.add(
          location,
          `There is no slide “${name}” to link to.${didYouMean(name, names)}`,
        );
      }
    } else if (!/^(?:https?:|mailto:)/.test(link.url)) {
      diagnostics.add(
        location,
        `“${link.url}” is not an address to link to; write https://…, mailto:…, or #name of a slide.`,
      );
    }
  });
}
