import type { Element } from 'hast';
import { h } from 'hastscript';
import { wordsIn } from '../words/words.ts';
import type { Deck } from './deck.ts';

/** The way from one edition's page to another's. */
export interface EditionLink {
  readonly lang: string;
  /** Relative address; the original stands at the root of the site, the others in folders of their names. */
  readonly href: string;
  /** The language's own name. */
  readonly name: string;
}

/** The ways from the page of a language to all editions, itself included. */
export function editionLinks({ languages }: Pick<Deck, 'languages'>, from: string): EditionLink[] {
  const [original] = languages;
  const up = from === original ? './' : '../';
  return languages.map((lang) => ({
    lang,
    href: lang === original ? up : `${up}${lang}/`,
    name: wordsIn(lang).document.language,
  }));
}

/**
 * Tells search engines that the editions are one deck in several languages (`hreflang`); whoever
 * speaks none of them is led to the original. Addresses are absolute where deck.yaml names one.
 */
export function alternates(deck: Pick<Deck, 'languages' | 'address'>, from: string): Element[] {
  if (deck.languages.length < 2) return [];
  const [original] = deck.languages;
  const absolute = (lang: string, href: string) =>
    deck.address === undefined
      ? href
      : new URL(lang === original ? './' : `./${lang}/`, deck.address).href;
  return editionLinks(deck, from).flatMap(({ lang, href }) =>
    (lang === original ? [lang, 'x-default'] : [lang]).map((hrefLang) =>
      // These are pages, which Vite would take for files to bundle.
      h('link', { rel: 'alternate', hrefLang, href: absolute(lang, href), 'vite-ignore': '' }),
    ),
  );
}
