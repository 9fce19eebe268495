import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import { messagesIn } from '../i18n/messages.ts';
import { OG_IMAGE_SIZE } from './og-image.ts';
import { siteUrl } from './urls.ts';

/** What a link to a page shows in a message. */
export interface LinkPreview {
  /** Folder of the page in the site. */
  readonly folder: string;
  readonly title: string;
  readonly description: string;
  /** Name of the slide whose picture goes with it. */
  readonly slide: string | undefined;
  /** What the picture shows, for those who do not see it. */
  readonly alternative: string;
}

/**
 * The tags that messengers and networks read (ogp.me). X takes what it lacks from them, so that its own
 * one is the kind of card. Addresses are whole where it is known where the deck is hosted, as they
 * have to be for some; where it is not, none is given but the picture's, which others still find.
 */
export function openGraphTags(
  { folder, title, description, slide, alternative }: LinkPreview,
  { deck, lang, ogImages }: Pick<DeckContext, 'deck' | 'lang' | 'ogImages'>,
): Element[] {
  const picture = ogImages.find((one) => one.lang === lang && one.slide === slide);
  const site = deck.title[lang] ?? '';
  return [
    ...graph('type', 'website'),
    ...graph('site_name', site === title ? undefined : site),
    ...graph('title', title),
    ...graph('description', description),
    ...graph('url', deck.address === undefined ? undefined : siteUrl(deck, folder, folder)),
    ...graph('locale', localeOf(lang)),
    ...deck.languages
      .filter((other) => other !== lang)
      .flatMap((other) => graph('locale:alternate', localeOf(other))),
    ...(picture
      ? [
          ...graph('image', siteUrl(deck, picture.path, folder)),
          ...graph('image:type', 'image/png'),
          ...graph('image:width', String(OG_IMAGE_SIZE.width)),
          ...graph('image:height', String(OG_IMAGE_SIZE.height)),
          ...graph('image:alt', alternative),
        ]
      : []),
    h('meta', { name: 'twitter:card', content: picture ? 'summary_large_image' : 'summary' }),
  ];
}

function graph(property: string, content: string | undefined): Element[] {
  return content === undefined ? [] : [h('meta', { property: `og:${property}`, content })];
}

/** As Open Graph writes it: `fr_FR`. */
function localeOf(lang: string): string {
  return messagesIn(lang).document.locale.replace('-', '_');
}
