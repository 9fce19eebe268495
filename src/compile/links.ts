import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edition } from './edition.ts';
import { placeOfNode, type SlideFile } from './markdown.ts';
import type { Problems } from './problems.ts';
import { didYouMean } from './suggest.ts';

/** Notes links that lead nowhere: to a slide that is not listed, or to no safe kind of address. */
export function checkLinks(
  slide: SlideFile,
  tree: Root,
  edition: Edition,
  problems: Problems,
): void {
  const names = edition.deck.slides.map((listed) => listed.name);
  visit(tree, 'link', (link) => {
    const place = placeOfNode(slide, link);
    if (link.url.startsWith('#')) {
      const name = link.url.slice(1);
      if (!names.includes(name)) {
        problems.add(place, `There is no slide “${name}” to link to.${didYouMean(name, names)}`);
      }
    } else if (!/^(?:https?:|mailto:)/.test(link.url)) {
      problems.add(
        place,
        `“${link.url}” is not an address to link to; write https://…, mailto:…, or #name of a slide.`,
      );
    }
  });
}
