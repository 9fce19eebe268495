import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { siteUrl } from '../urls.ts';
import { OG_IMAGE_SIZE } from './og-image.ts';

/** What messengers show for a link to a page. */
export interface LinkPreview {
  /** Folder of the page in the site. */
  readonly folder: string;
  readonly title: string;
  readonly description: string;
  /** Name of the slide whose Open Graph image is used. */
  readonly slide: string | undefined;
  /** Text alternative of the image. */
  readonly alternative: string;
}

/**
 * The Open Graph tags of a page (ogp.me); of the tags of X, only the card type has no counterpart there. Some services
 * require absolute URLs: without an address in deck.yaml there is no `og:url`, and the URL of the image is relative.
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

/** The locale in the form of Open Graph: `fr_FR`. */
function localeOf(lang: string): string {
  return messagesIn(lang).document.locale.replace('-', '_');
}
