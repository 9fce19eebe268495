import type { Element, Nodes } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { DeckContext } from '../content/deck-context.ts';
import { natureLabel } from '../content/facts/nature-label.ts';
import type { Fact } from '../figures/definition.ts';

/** Id of the source popover of a fact or figure. Names of slides have no colon, so it is unique. */
export const popoverId = (kind: 'fact' | 'figure', name: string) => `card:${kind}:${name}`;
/** Id of a fact's row in the facts table, which the points of a series share. */
export const factRowId = (fact: string) => `fact:${fact.replace(/\..*/, '')}`;
/** Id of a chain of sources below the facts table. */
export const sourceChainId = (source: string) => `source:${source}`;

/**
 * A fact in a text, as a link to its source. With scripts it opens the popover; without, and in print, it leads to the
 * fact's row in the facts table, or to the popover where no slide shows that table. Screen readers, which do not see its
 * mark, read its nature.
 */
export function factLink(
  fact: Pick<Fact, 'id' | 'nature' | 'value'>,
  text: string,
  { ledgerShown, messages }: Pick<DeckContext, 'ledgerShown' | 'messages'>,
): Element {
  const card = popoverId('fact', fact.id);
  return h(
    'a.fact',
    {
      href: `#${ledgerShown ? factRowId(fact.id) : card}`,
      dataCard: card,
      dataNature: fact.nature,
      'aria-description': natureLabel(fact.nature, messages),
    },
    [factData(fact, text)],
  );
}

/** The value of a fact as a `data` element, without a link. */
export function factData({ id, value }: Pick<Fact, 'id' | 'value'>, text: string): Element {
  return h('data', { value: value === undefined ? '' : String(value), dataFact: id }, text);
}

/**
 * The name of a source, as a link like those of `factLink`.
 * @param card id of the popover of the fact or figure that has the source
 */
export function sourceLink(
  card: string,
  source: string,
  text: string,
  { ledgerShown }: Pick<DeckContext, 'ledgerShown'>,
): Element {
  return h('a', { href: `#${ledgerShown ? sourceChainId(source) : card}`, dataCard: card }, text);
}

/** Ids of the facts, or names of the figures, in a tree, in the order of their first appearance. */
export function shownIn(tree: Nodes, property: 'dataFact' | 'dataFigure' | 'dataLedger'): string[] {
  const found = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    const name = properties[property];
    if (typeof name === 'string') found.add(name);
  });
  return [...found];
}

/**
 * Whether the foot of a slide names the sources of its numbers: not where it has none, nor with a figure or the table of
 * facts, for these state their sources.
 */
export function namesSources(parts: readonly Nodes[]): boolean {
  const shows = (property: Parameters<typeof shownIn>[1]) =>
    parts.some((part) => shownIn(part, property).length > 0);
  return shows('dataFact') && !shows('dataFigure') && !shows('dataLedger');
}
