import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import type { LocalizedFact } from '../../content/facts/localized-facts.ts';
import { natureLabel } from '../../content/facts/nature-label.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { factRowId, sourceChainId } from '../fact-links.ts';
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
    factTable(itemsOfPart([...context.facts.values()], part), context),
    ...(part.part < part.count ? [] : [...chains]).map((id) => chain(id, context)),
  ]);
}

function factTable(facts: readonly LocalizedFact[], { messages }: DeckContext): Element {
  const rows = facts.map((fact) => {
    return h('tr', { id: factRowId(fact.id) }, [
      h('th', { scope: 'row' }, fact.statement),
      h('td', fact.value === undefined ? '–' : fact.short),
      h('td', natureLabel(fact.nature, messages)),
      h(
        'td',
        [
          fact.saidBy ?? '',
          fact.formula === undefined
            ? ''
            : interpolate(messages.document.formula, fact as { formula: string }),
        ]
          .filter((text) => text !== '')
          .join('; '),
      ),
    ]);
  });
  const { document: text } = messages;
  return h('table.ledger-facts', [
    h('thead', [
      h(
        'tr',
        [text.fact, text.value, text.nature, text.saidBy].map((heading) =>
          h('th', { scope: 'col' }, heading),
        ),
      ),
    ]),
    h('tbody', rows),
  ]);
}

function chain(id: string, context: DeckContext): Element {
  const { lang, messages } = context;
  return h('.ledger-chain', { id: sourceChainId(id) }, [
    h('p.ledger-chain-title', messages.document.chain),
    h(
      'ol',
      chainLinks(id, context).map((link) =>
        h('li', [...linkName(link, context), ' – ', link.role[lang] ?? '']),
      ),
    ),
  ]);
}
