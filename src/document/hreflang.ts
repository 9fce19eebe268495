import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import type { LanguageLink } from '../dom/view.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { messagesIn } from '../i18n/messages.ts';
import { typeset } from '../i18n/typography/typeset.ts';
import { localeFolder, siteUrl } from './urls.ts';

/** What of an edition says where the others are. */
type From = Pick<DeckContext, 'deck' | 'lang' | 'singleFile'>;

/** The ways from the page of a language to all editions, itself included. */
export function languageLinks({ deck, lang: from, singleFile }: From): LanguageLink[] {
  const [original] = deck.languages;
  const up = from === original ? './' : '../';
  return deck.languages.map((lang) => {
    const { language: name, beside } = messagesIn(lang).document;
    if (!singleFile) return { lang, href: lang === original ? up : `${up}${lang}/`, name };
    const file = singleFileName(deck, lang);
    return {
      lang,
      href: file,
      name,
      fileHint: typeset(interpolate(beside, { language: name, file }), lang),
    };
  });
}

/** Name of the file that an edition is where each is one file, beside each other. */
export function singleFileName({ name, languages }: DeckContext['deck'], lang: string): string {
  return lang === languages[0] ? `${name}.html` : `${name}-${lang}.html`;
}

/** The address of an edition whatever the query with which it was opened; none for a file that lies anywhere. */
export function canonicalLink({ deck, lang, singleFile }: From): Element[] {
  if (singleFile && deck.address === undefined) return [];
  const folder = localeFolder(deck, lang);
  // A page, which Vite would take for a file to bundle.
  return [h('link', { rel: 'canonical', href: siteUrl(deck, folder, folder), 'vite-ignore': '' })];
}

/**
 * Tells search engines that the editions are one deck in several languages (`hreflang`); whoever
 * speaks none of them is led to the original. Addresses are absolute where deck.yaml names one.
 */
export function hreflangLinks(from: From): Element[] {
  const { deck, singleFile } = from;
  if (deck.languages.length < 2 || (singleFile && deck.address === undefined)) return [];
  const [original] = deck.languages;
  return deck.languages.flatMap((lang) => {
    const href = siteUrl(deck, localeFolder(deck, lang), localeFolder(deck, from.lang));
    return (lang === original ? [lang, 'x-default'] : [lang]).map((hrefLang) =>
      // These are pages, which Vite would take for files to bundle.
      h('link', { rel: 'alternate', hrefLang, href, 'vite-ignore': '' }),
    );
  });
}
