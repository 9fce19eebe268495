import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import type { Source } from '../content/facts/ledger.ts';

/** One link of a source's chain: who published the statement, when, and in which role. */
export type ChainLink = Source['chain'][number];

/** The chain of a source, from the origin to the publication that the deck is based on. */
export function chainLinks(
  id: string,
  { ledger }: Pick<DeckContext, 'ledger'>,
): readonly ChainLink[] {
  return ledger.sources.get(id)?.chain ?? [];
}

/** Name and date of a link, with a hyperlink where it has a URL. */
export function linkName(
  { name, url, date }: ChainLink,
  { lang, messages }: Pick<DeckContext, 'lang' | 'messages'>,
): (Element | string)[] {
  const text = name[lang] ?? '';
  return [
    url === undefined ? h('strong', text) : h('a', { href: url }, text),
    ...(date === undefined ? [] : [`, ${formatDate(messages.document.locale, date)}`]),
  ];
}

/** Formats a day: “24 novembre 2026”. @param date as in 2026-11-24 */
export function formatDate(locale: string, date: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
}
