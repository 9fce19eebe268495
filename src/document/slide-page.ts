import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import type { SlideSummary } from './meta-description.ts';
import { openGraphTags } from './open-graph.ts';
import { localeFolder, relativeUrl, siteUrl, slideFolder } from './urls.ts';

/** The page that a slide has of its own: what a shell is filled with. */
export interface SlidePage {
  /** Folder of the page in the site. */
  readonly folder: string;
  /** Where it leads, as seen from there. */
  readonly target: string;
  readonly head: readonly Element[];
  readonly body: readonly Element[];
}

/**
 * The page of a slide is read by what shows a preview of a link, which never sees what follows a `#`.
 * A person is led on to the slide at once: by a script, or by the browser where there are no scripts.
 * Both put the deck in the place of this page, so that Back leads to where the person came from.
 * The refresh is out of sight of services that would follow it and show the deck instead. Search
 * engines are told that the deck is what they look for.
 */
export function slidePage(summary: SlideSummary, context: DeckContext): SlidePage {
  const { deck, lang, messages } = context;
  const { name, title } = summary;
  const home = localeFolder(deck, lang);
  const folder = slideFolder(home, name);
  const site = deck.title[lang] ?? '';
  const description = summary.description || (deck.description[lang] ?? '');
  const target = `${relativeUrl(home, folder)}#${name}`;
  return {
    folder,
    target,
    head: [
      h('title', title === site ? title : `${title} – ${site}`),
      h('meta', { name: 'description', content: description }),
      h('link', { rel: 'canonical', href: siteUrl(deck, home, folder) }),
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
