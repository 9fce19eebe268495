import type { Element } from 'hast';
import { h } from 'hastscript';
import { fill } from '../words/fill.ts';
import { typeset } from '../words/typeset.ts';
import { wordsIn } from '../words/words.ts';
import type { Edition } from './edition.ts';
import { addressIn, folderOf } from './site-address.ts';

/** The way from one edition's page to another's. */
export interface EditionLink {
  readonly lang: string;
  /** Relative address; the original stands at the root of the site, the others in folders of their names. */
  readonly href: string;
  /** The language's own name. */
  readonly name: string;
  /** Where each edition is one file: that it is to lie beside this one, in the edition's own language. */
  readonly beside?: string | undefined;
}

/** What of an edition says where the others are. */
type From = Pick<Edition, 'deck' | 'lang' | 'alone'>;

/** The ways from the page of a language to all editions, itself included. */
export function editionLinks({ deck, lang: from, alone }: From): EditionLink[] {
  const [original] = deck.languages;
  const up = from === original ? './' : '../';
  return deck.languages.map((lang) => {
    const { language: name, beside } = wordsIn(lang).document;
    if (!alone) return { lang, href: lang === original ? up : `${up}${lang}/`, name };
    const file = fileAlone(deck, lang);
    return {
      lang,
      href: file,
      name,
      beside: typeset(fill(beside, { language: name, file }), lang),
    };
  });
}

/** Name of the file that an edition is where each is one file, beside each other. */
export function fileAlone({ name, languages }: Edition['deck'], lang: string): string {
  return lang === languages[0] ? `${name}.html` : `${name}-${lang}.html`;
}

/** The address of an edition whatever the query with which it was opened; none for a file that lies anywhere. */
export function canonical({ deck, lang, alone }: From): Element[] {
  if (alone && deck.address === undefined) return [];
  const folder = folderOf(deck, lang);
  // A page, which Vite would take for a file to bundle.
  return [
    h('link', { rel: 'canonical', href: addressIn(deck, folder, folder), 'vite-ignore': '' }),
  ];
}

/**
 * Tells search engines that the editions are one deck in several languages (`hreflang`); whoever
 * speaks none of them is led to the original. Addresses are absolute where deck.yaml names one.
 */
export function alternates(from: From): Element[] {
  const { deck, alone } = from;
  if (deck.languages.length < 2 || (alone && deck.address === undefined)) return [];
  const [original] = deck.languages;
  return deck.languages.flatMap((lang) => {
    const href = addressIn(deck, folderOf(deck, lang), folderOf(deck, from.lang));
    return (lang === original ? [lang, 'x-default'] : [lang]).map((hrefLang) =>
      // These are pages, which Vite would take for files to bundle.
      h('link', { rel: 'alternate', hrefLang, href, 'vite-ignore': '' }),
    );
  });
}
