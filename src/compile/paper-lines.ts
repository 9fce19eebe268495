import type { Element } from 'hast';
import { h } from 'hastscript';
import { fill } from '../words/fill.ts';
import type { Edition } from './edition.ts';
import { editionLinks } from './edition-links.ts';
import { shownIn } from './provenance.ts';
import type { Section } from './section.ts';
import { dateIn } from './source-chain.ts';

/**
 * The line at the head of the first page on paper, which has neither the contents of the Reader's bar
 * nor bookmarks everywhere: where each act begins, the sources, the other languages.
 */
export function contentsLine(
  sections: readonly Section[],
  slides: readonly Element[],
  edition: Edition,
): Element | undefined {
  const { lang, words } = edition;
  const begun = new Set<number>();
  const acts = sections.flatMap(({ name, act }) => {
    if (act === undefined || begun.has(act.number)) return [];
    begun.add(act.number);
    return [h('a', { href: `#${name}` }, act.name)];
  });
  const ledger = sections.find((_, index) => showsLedger(slides[index]));
  const sources = ledger && h('a', { href: `#${ledger.name}` }, words.document.sources);
  const editions = editionLinks(edition)
    .filter((other) => other.lang !== lang)
    .map((other) =>
      h('a', { href: other.href, lang: other.lang, hrefLang: other.lang }, other.name),
    );
  const all = [...acts, ...(sources ? [sources] : []), ...editions];
  if (all.length === 0) return undefined;
  return h('nav.slide-contents', { ariaLabel: words.document.contents }, all);
}

/** The line on a slide that shows the ledger: which version of the deck it belongs to, and of what day. */
export function imprint(slide: Element, { deck, words }: Edition): Element | undefined {
  if (!showsLedger(slide)) return undefined;
  const parts = [
    ...(deck.version === undefined
      ? []
      : [fill(words.document.version, { version: deck.version })]),
    ...(deck.date === undefined ? [] : [dateIn(words.document.locale, deck.date)]),
  ];
  return parts.length === 0 ? undefined : h('p.slide-imprint', parts.join(', '));
}

function showsLedger(slide: Element | undefined): boolean {
  return slide !== undefined && shownIn(slide, 'dataLedger').length > 0;
}
