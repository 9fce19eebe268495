import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { shownIn } from '../markdown/fact-links.ts';
import type { Section } from '../markdown/section.ts';
import { formatDate } from '../markdown/source-chain.ts';
import { languageLinks } from './head/hreflang.ts';

/**
 * The table of contents at the top of the first printed page, where the navbar is missing and bookmarks may be: acts,
 * sources, other languages.
 */
export function printContents(
  sections: readonly Section[],
  slides: readonly Element[],
  context: DeckContext,
): Element | undefined {
  const { lang, messages } = context;
  const seen = new Set<number>();
  const acts = sections.flatMap(({ name, act }) => {
    if (act === undefined || seen.has(act.number)) return [];
    seen.add(act.number);
    return [h('a', { href: `#${name}` }, act.name)];
  });
  const factsTable = sections.find((_, index) => showsFactsTable(slides[index]));
  const sources = factsTable && h('a', { href: `#${factsTable.name}` }, messages.document.sources);
  const languages = languageLinks(context)
    .filter((other) => other.lang !== lang)
    .map((other) =>
      h('a', { href: other.href, lang: other.lang, hrefLang: other.lang }, other.name),
    );
  const all = [...acts, ...(sources ? [sources] : []), ...languages];
  if (all.length === 0) return undefined;
  return h('nav.slide-contents', { ariaLabel: messages.document.contents }, all);
}

/** The imprint on the slide with the facts table: version of the deck and its day. */
export function printImprint(slide: Element, { deck, messages }: DeckContext): Element | undefined {
  if (!showsFactsTable(slide)) return undefined;
  const parts = [
    ...(deck.version === undefined
      ? []
      : [interpolate(messages.document.version, { version: deck.version })]),
    ...(deck.date === undefined ? [] : [formatDate(messages.document.locale, deck.date)]),
  ];
  return parts.length === 0 ? undefined : h('p.slide-imprint', parts.join(', '));
}

function showsFactsTable(slide: Element | undefined): boolean {
  return slide !== undefined && shownIn(slide, 'dataLedger').length > 0;
}
