import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Figure } from '../figures/definition.ts';
import { fill } from '../words/fill.ts';
import { typeset } from '../words/typeset.ts';
import type { Edition } from './edition.ts';
import type { WordedFact } from './facts.ts';
import { natureWord } from './figure-table.ts';
import { cardOf, shownIn } from './provenance.ts';
import { chainLinks, linkName } from './source-chain.ts';

/**
 * A card for every number and figure that the slides show: the statement, how it came to be known,
 * how it is computed, and through whom it came here. Closed until somebody asks.
 */
export function cards(slides: Element, edition: Edition): Element | undefined {
  const all = [
    ...shownIn(slides, 'dataFact').flatMap((id) => factCard(id, edition) ?? []),
    ...shownIn(slides, 'dataFigure').flatMap((name) => figureCard(name, edition) ?? []),
  ];
  return all.length === 0
    ? undefined
    : h('aside.cards', { ariaLabel: edition.words.document.provenance }, all);
}

function factCard(id: string, edition: Edition): Element | undefined {
  const fact = edition.facts.get(id);
  const entry = edition.ledger.entries.get(id);
  if (!fact || !entry) return undefined;
  return card(cardOf('fact', id), fact.statement, [
    fact.value === undefined ? undefined : h('p.card-value', fact.text),
    h('p.card-nature', { dataNature: fact.nature }, natureOf(fact, edition)),
    chain(entry.source, entry['said-by'], edition),
  ]);
}

function figureCard(name: string, edition: Edition): Element | undefined {
  const figure = edition.figures.get(name);
  if (!figure) return undefined;
  return card(cardOf('figure', name), figure.title, [
    h(
      'ul.card-rows',
      figure.rows.map((row) => h('li', rowText(row, edition))),
    ),
    chain(figure.source, undefined, edition),
  ]);
}

/** `2027: $20 billion (forecast)`; the row says itself what is not published. */
function rowText({ label, value }: Figure['rows'][number], edition: Edition): string {
  const { words, facts } = edition;
  if (typeof value === 'string') return fill(words.document.row, { label, value });
  const nature = natureOf(facts.get(value.id) ?? value, edition);
  return fill(words.document.rowOfNature, { label, value: value.text, nature });
}

function natureOf(
  { nature, formula }: Pick<WordedFact, 'nature' | 'formula'>,
  { words }: Pick<Edition, 'words'>,
): string {
  return formula === undefined
    ? natureWord(nature, words)
    : fill(words.document.natureByFormula, { nature: natureWord(nature, words), formula });
}

/** From whom a statement came, through whom; the last link says where in it. */
function chain(source: string, saidBy: string | undefined, edition: Edition): Element {
  const links = chainLinks(source, edition);
  const items = links.map((link, index) => {
    const last = index === links.length - 1;
    const where = last && saidBy !== undefined ? [`, ${typeset(saidBy, edition.lang)}`] : [];
    return h('li', [...linkName(link, edition), ...where]);
  });
  return h('ol.card-chain', { ariaLabel: edition.words.document.chain }, items);
}

function card(id: string, title: string, content: readonly (ElementContent | undefined)[]) {
  const heading = `${id}:title`;
  return h(
    'section.card',
    { id, popover: 'auto', role: 'dialog', tabIndex: -1, ariaLabelledBy: heading },
    [h('p.card-title', { id: heading }, title), ...content],
  );
}
