import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import type { LanguageLink } from '../../dom/view.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { typeset } from '../../i18n/typography/typeset.ts';
import { localeFolder, siteUrl } from '../urls.ts';

/** What determines the address of a language's page. */
type PageContext = Pick<DeckContext, 'deck' | 'lang' | 'singleFile'>;

/** Links from a language's page to the pages of all languages, itself included. */
export function languageLinks({ deck, lang: current, singleFile }: PageContext): LanguageLink[] {
  const [original] = deck.languages;
  const root = current === original ? './' : '../';
  return deck.languages.map((lang) => {
    const { language: name, fileHint } = messagesIn(lang).document;
    if (!singleFile) return { lang, href: lang === original ? root : `${root}${lang}/`, name };
    const file = singleFileName(deck, lang);
    return {
      lang,
      href: file,
      name,
      fileHint: typeset(interpolate(fileHint, { language: name, file }), lang),
    };
  });
}

/** File name of a language in a single-file build. */
export function singleFileName({ name, languages }: DeckContext['deck'], lang: string): string {
  return lang === languages[0] ? `${name}.html` : `${name}-${lang}.html`;
}

/** `rel=canonical` of a language's page. A file on a disk has none, unless deck.yaml has an address. */
export function canonicalLink({ deck, lang, singleFile }: PageContext): Element[] {
  if (singleFile && deck.address === undefined) return [];
  const folder = localeFolder(deck, lang);
  // Vite would bundle the page as if it were a file.
  return [h('link', { rel: 'canonical', href: siteUrl(deck, folder, folder), 'vite-ignore': '' })];
}

/** `rel=alternate` links to all languages; `x-default` is the original. Absolute where deck.yaml has an address. */
export function hreflangLinks(context: PageContext): Element[] {
  const { deck, singleFile } = context;
  if (deck.languages.length < 2 || (singleFile && deck.address === undefined)) return [];
  const [original] = deck.languages;
  return deck.languages.flatMap((lang) => {
    const href = siteUrl(deck, localeFolder(deck, lang), localeFolder(deck, context.lang));
    return (lang === original ? [lang, 'x-default'] : [lang]).map((hrefLang) =>
      // Vite would bundle the page as if it were a file.
      h('link', { rel: 'alternate', hrefLang, href, 'vite-ignore': '' }),
    );
  });
}
