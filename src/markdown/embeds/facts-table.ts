import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import type { LocalizedFact } from '../../content/facts/localized-facts.ts';
import { natureLabel } from '../../content/facts/nature-label.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { otherInterfaceLanguage } from '../../i18n/messages.ts';
import { factRowId, sourceChainId } from '../fact-links.ts';
import { joinTexts, summarizeSeries } from '../series-summary.ts';
import { chainLinks, linkName } from '../source-chain.ts';
import { itemsOfPart, ledgerPart } from './ledger-part.ts';
import type { EmbedRequest } from './types.ts';

/**
 * `![ledger](facts)`: the table of all facts with value, nature and source, then the chains of sources; `facts/1/2` is
 * its first half, and the chains follow the last part.
 */
export function factsTableEmbed({
  target,
  location,
  context,
  diagnostics,
}: EmbedRequest): Element | undefined {
  const part = ledgerPart(target);
  if (!part) {
    diagnostics.add(
      location,
      `Unknown part of the ledger: “${target}”.${didYouMean(target, ['facts', 'facts/1/2'])}`,
    );
    return undefined;
  }
  const chains = context.ledger.sources.keys();
  return h('.ledger', { dataLedger: 'facts' }, [
    factTable(itemsOfPart(tableItems(context.facts), part), context),
    ...(part.part < part.count ? [] : [...chains]).map((id) => chain(id, context)),
  ]);
}

/** The facts of the table, of each series the first point. */
function tableItems(facts: DeckContext['facts']): LocalizedFact[] {
  const series = new Set<string>();
  return [...facts.values()].filter((fact) => {
    if (fact.series === undefined) return true;
    const isFirst = !series.has(fact.series);
    series.add(fact.series);
    return isFirst;
  });
}

function factTable(facts: readonly LocalizedFact[], context: DeckContext): Element {
  const { deck, lang, messages } = context;
  const rows = facts.map((fact) => {
    return fact.series === undefined ? factRow(fact, context) : seriesRow(fact.series, context);
  });
  const { document: text } = messages;
  const own = deck.ledger ?? {};
  const headings = [
    [own.fact?.[lang], text.fact],
    [own.value?.[lang], text.value],
    [own.nature?.[lang], text.nature],
    [own['said-by']?.[lang], text.saidBy],
  ] as const;
  const ofInterface = otherInterfaceLanguage(lang);
  return h('table.ledger-facts', [
    h('thead', [
      h(
        'tr',
        headings.map(([written, heading]) =>
          written === undefined
            ? h('th', { scope: 'col', lang: ofInterface }, heading)
            : h('th', { scope: 'col' }, written),
        ),
      ),
    ]),
    h('tbody', rows),
  ]);
}

function factRow(fact: LocalizedFact, { messages }: DeckContext): Element {
  const formula =
    fact.formula === undefined
      ? ''
      : interpolate(messages.document.formula, { formula: fact.formula });
  return tableRow(fact.id, [
    fact.statement,
    fact.value === undefined ? '–' : fact.short,
    natureLabel(fact.nature, messages),
    joinTexts([fact.saidBy ?? '', formula]),
  ]);
}

/** One row for all points of a series. */
function seriesRow(id: string, context: DeckContext): Element {
  const { statement, range, values, natures, places } = summarizeSeries(id, context);
  return tableRow(id, [`${statement}, ${range}`, values, natures, places]);
}

function tableRow(id: string, [statement = '', ...cells]: readonly string[]): Element {
  return h('tr', { id: factRowId(id) }, [
    h('th', { scope: 'row' }, statement),
    ...cells.map((cell) => h('td', cell)),
  ]);
}

function chain(id: string, context: DeckContext): Element {
  const { lang, messages } = context;
  return h('.ledger-chain', { id: sourceChainId(id) }, [
    h('p.ledger-chain-title', { lang: otherInterfaceLanguage(lang) }, messages.document.chain),
    h(
      'ol',
      chainLinks(id, context).map((link) =>
        h('li', [...linkName(link, context), ' – ', link.role[lang] ?? '']),
      ),
    ),
  ]);
}
