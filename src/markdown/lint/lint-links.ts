import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isDraft } from '../../content/deck/drafts.ts';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import { findTypedNumbers } from '../../content/typed-numbers/typed-numbers.ts';
import { locationOf, type SlideFile } from '../parse.ts';

/**
 * Reports links to unknown slides, to URLs that are not http, https or mailto, and numbers typed in the
 * titles of links.
 */
export function lintLinks(
  slide: SlideFile,
  tree: Root,
  context: DeckContext,
  diagnostics: Diagnostics,
): void {
  const names = context.deck.slides.map((listed) => listed.name);
  visit(tree, 'link', (link) => {
    const location = locationOf(slide, link);
    for (const { message } of findTypedNumbers(link.title ?? '', context.facts, context.lang)) {
      diagnostics.add(location, message);
    }
    if (link.url.startsWith('#')) {
      const name = link.url.slice(1);
      if (context.drafts.has(name) && !isDraft(slide.text)) {
        diagnostics.add(
          location,
          `The slide “${name}” is a draft, which a build leaves out. Remove the link, or “draft: true” there.`,
        );
      } else if (!names.includes(name)) {
        diagnostics.add(location, `There is no slide “${name}”.${didYouMean(name, names)}`);
      }
    } else if (!/^(?:https?:|mailto:)/.test(link.url)) {
      diagnostics.add(
        location,
        `“${link.url}” is not an allowed link; write https://…, mailto:… or #name-of-a-slide.`,
      );
    }
  });
}
