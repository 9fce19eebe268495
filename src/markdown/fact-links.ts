import type { Element, Nodes } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { DeckContext } from '../content/deck-context.ts';
import type { Fact } from '../figures/definition.ts';

/** Id of the card that tells where a fact, or a figure, comes from. Slides have no colon in their names. */
export const popoverId = (kind: 'fact' | 'figure', name: string) => `card:${kind}:${name}`;
/** Id of a fact's row in the ledger, and of a chain of sources there. */
export const factRowId = (fact: string) => `fact:${fact}`;
export const sourceChainId = (source: string) => `source:${source}`;

/**
 * A number of the ledger as it stands in a text: a link to where it comes from. A script opens its
 * card beside it; without one, and on paper, it leads to its row in the ledger where the deck shows
 * that, or else to the card.
 */
export function factLink(
  fact: Pick<Fact, 'id' | 'nature' | 'value'>,
  text: string,
  { ledgerShown }: Pick<DeckContext, 'ledgerShown'>,
): Element {
  const card = popoverId('fact', fact.id);
  return h(
    'a.fact',
    {
      href: `#${ledgerShown ? factRowId(fact.id) : card}`,
      dataCard: card,
      dataNature: fact.nature,
    },
    [factData(fact, text)],
  );
}

/** The number alone, for machines too. */
export function factData({ id, value }: Pick<Fact, 'id' | 'value'>, text: string): Element {
  return h('data', { value: value === undefined ? '' : String(value), dataFact: id }, text);
}

/** Where a figure says who its data are from; leads there as a number does. */
export function sourceLink(
  figure: string,
  source: string,
  text: string,
  { ledgerShown }: Pick<DeckContext, 'ledgerShown'>,
): Element {
  const card = popoverId('figure', figure);
  return h('a', { href: `#${ledgerShown ? sourceChainId(source) : card}`, dataCard: card }, text);
}

/** Ids of the facts, or names of the figures, that a tree shows, in the order of their first appearance. */
export function shownIn(tree: Nodes, property: 'dataFact' | 'dataFigure' | 'dataLedger'): string[] {
  const found = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    const name = properties[property];
    if (typeof name === 'string') found.add(name);
  });
  return [...found];
}
