import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { shownIn } from '../markdown/fact-links.ts';
import type { Section } from '../markdown/section.ts';
import { dateIn } from '../markdown/source-chain.ts';
import { languageLinks } from './hreflang.ts';

/**
 * The line at the head of the first page on paper, which has neither the contents of the Reader's bar
 * nor bookmarks everywhere: where each act begins, the sources, the other languages.
 */
export function printContents(
  sections: readonly Section[],
  slides: readonly Element[],
  context: DeckContext,
): Element | undefined {
  const { lang, messages } = context;
  const begun = new Set<number>();
  const acts = sections.flatMap(({ name, act }) => {
    if (act === undefined || begun.has(act.number)) return [];
    begun.add(act.number);
    return [h('a', { href: `#${name}` }, act.name)];
  });
  const ledger = sections.find((_, index) => showsLedger(slides[index]));
  const sources = ledger && h('a', { href: `#${ledger.name}` }, messages.document.sources);
  const locales = languageLinks(context)
    .filter((other) => other.lang !== lang)
    .map((other) =>
      h('a', { href: other.href, lang: other.lang, hrefLang: other.lang }, other.name),
    );
  const all = [...acts, ...(sources ? [sources] : []), ...locales];
  if (all.length === 0) return undefined;
  return h('nav.slide-contents', { ariaLabel: messages.document.contents }, all);
}

/** The line on a slide that shows the ledger: which version of the deck it belongs to, and of what day. */
export function printImprint(slide: Element, { deck, messages }: DeckContext): Element | undefined {
  if (!showsLedger(slide)) return undefined;
  const parts = [
    ...(deck.version === undefined
      ? []
      : [interpolate(messages.document.version, { version: deck.version })]),
    ...(deck.date === undefined ? [] : [dateIn(messages.document.locale, deck.date)]),
  ];
  return parts.length === 0 ? undefined : h('p.slide-imprint', parts.join(', '));
}

function showsLedger(slide: Element | undefined): boolean {
  return slide !== undefined && shownIn(slide, 'dataLedger').length > 0;
}
