import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import type { Source } from '../content/ledger.ts';

/** One link of a chain: a name, its date and what it did with the statement. */
export type ChainLink = Source['chain'][number];

/** The links of a source's chain, from the origin to what the deck retells. */
export function chainLinks(
  id: string,
  { ledger }: Pick<DeckContext, 'ledger'>,
): readonly ChainLink[] {
  return ledger.sources.get(id)?.chain ?? [];
}

/** Name and date of a link, leading to its address where it has one. */
export function linkName(
  { name, url, date }: ChainLink,
  { lang, messages }: Pick<DeckContext, 'lang' | 'messages'>,
): (Element | string)[] {
  const text = name[lang] ?? '';
  return [
    url === undefined ? h('strong', text) : h('a', { href: url }, text),
    ...(date === undefined ? [] : [`, ${dateIn(messages.document.locale, date)}`]),
  ];
}

/** A day as it is written in a language: “24 novembre 2026”. @param date as in 2026-11-24 */
export function dateIn(locale: string, date: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
}
