import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import { typeset } from '../../i18n/typography/typeset.ts';
import { localeFolder, relativeUrl } from '../urls.ts';
import { canonicalLink, hreflangLinks } from './hreflang.ts';
import type { SlideSummary } from './meta-description.ts';
import { openGraphTags } from './open-graph.ts';

/** What a language's page has in `<head>`. */
export interface DocumentHead {
  readonly title: string;
  readonly description: string;
  readonly elements: readonly Element[];
}

/** Links to the icons. They may be in `assets/` or be drawn while building, where Vite does not find them. */
function icons({ assetUrl, deck, lang, singleFile }: DeckContext): Element[] {
  const icon = (rel: string, path: string, type?: string) => {
    const href = singleFile ? assetUrl(path) : relativeUrl(path, localeFolder(deck, lang));
    return h('link', { rel, href, type, 'vite-ignore': '' });
  };
  return [
    icon('icon', 'icons/icon.svg', 'image/svg+xml'),
    ...(singleFile ? [] : [icon('apple-touch-icon', 'icons/apple-touch-icon.png')]),
  ];
}

/** @param first summary of the first slide, whose picture a link to the deck shows */
export function documentHead(first: SlideSummary | undefined, context: DeckContext): DocumentHead {
  const { deck, lang } = context;
  const title = deck.title[lang] ?? '';
  const description = typeset(deck.description[lang] ?? '', lang);
  const preview = {
    folder: localeFolder(deck, lang),
    title,
    description,
    slide: first?.name,
    alternative: first?.description ?? title,
  };
  return {
    title,
    description,
    elements: [
      h('title', title),
      ...icons(context),
      h('meta', { name: 'description', content: description }),
      h('meta', { name: 'author', content: deck.author[lang] ?? '' }),
      ...(['version', 'date'] as const).flatMap((name) =>
        deck[name] === undefined ? [] : [h('meta', { name, content: deck[name] })],
      ),
      ...canonicalLink(context),
      ...hreflangLinks(context),
      // Nobody links to a file on a disk.
      ...(context.singleFile ? [] : openGraphTags(preview, context)),
    ],
  };
}
