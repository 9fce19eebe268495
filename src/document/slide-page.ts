import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import type { SlideSummary } from './head/meta-description.ts';
import { openGraphTags } from './head/open-graph.ts';
import { localeFolder, relativeUrl, siteUrl, slideFolder } from './urls.ts';

/** A slide's page for link previews. */
export interface SlidePage {
  /** Folder of the page in the site. */
  readonly folder: string;
  /** The slide in the deck, relative to that page. */
  readonly target: string;
  readonly head: readonly Element[];
  readonly body: readonly Element[];
}

/**
 * Compiles the page of a slide for services that show link previews: they never see the fragment of a URL. It redirects
 * persons to the slide, by a script or else by a refresh, both of which replace this page in the history. The refresh is
 * inside `<noscript>`, for some services would follow it and show the deck instead. The canonical URL is the deck's.
 */
export function slidePage(summary: SlideSummary, context: DeckContext): SlidePage {
  const { deck, lang, messages } = context;
  const { name, title } = summary;
  const deckFolder = localeFolder(deck, lang);
  const folder = slideFolder(deckFolder, name);
  const site = deck.title[lang] ?? '';
  const description = summary.description || (deck.description[lang] ?? '');
  const target = `${relativeUrl(deckFolder, folder)}#${name}`;
  return {
    folder,
    target,
    head: [
      h('title', title === site ? title : `${title} – ${site}`),
      h('meta', { name: 'description', content: description }),
      h('link', { rel: 'canonical', href: siteUrl(deck, deckFolder, folder) }),
      ...openGraphTags({ folder, title, description, slide: name, alternative: title }, context),
      h('noscript', [h('meta', { httpEquiv: 'refresh', content: `0; url=${target}` })]),
    ],
    body: [
      h('main', [
        h('p', site),
        h('h1', title),
        h('p', description),
        h('p', [h('a', { href: target }, messages.document.toSlide)]),
      ]),
    ],
  };
}
