import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Edition } from './edition.ts';
import { previewTags } from './preview-tags.ts';
import { addressIn, folderOf, relativeAddress, slideFolder } from './site-address.ts';
import type { SlideSummary } from './slide-summary.ts';

/** The page that a slide has of its own: what a shell is filled with. */
export interface SlidePage {
  /** Folder of the page in the site. */
  readonly folder: string;
  /** Where it leads, as seen from there. */
  readonly onward: string;
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
export function slidePage(summary: SlideSummary, edition: Edition): SlidePage {
  const { deck, lang, words } = edition;
  const { name, title } = summary;
  const home = folderOf(deck, lang);
  const folder = slideFolder(home, name);
  const site = deck.title[lang] ?? '';
  const description = summary.description || (deck.description[lang] ?? '');
  const onward = `${relativeAddress(home, folder)}#${name}`;
  return {
    folder,
    onward,
    head: [
      h('title', title === site ? title : `${title} – ${site}`),
      h('meta', { name: 'description', content: description }),
      h('link', { rel: 'canonical', href: addressIn(deck, home, folder) }),
      ...previewTags({ folder, title, description, slide: name, alternative: title }, edition),
      h('noscript', [h('meta', { httpEquiv: 'refresh', content: `0; url=${onward}` })]),
    ],
    body: [
      h('main', [
        h('p', site),
        h('h1', title),
        h('p', description),
        h('p', [h('a', { href: onward }, words.document.toSlide)]),
      ]),
    ],
  };
}
