import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import { natureLabel } from '../../content/facts/nature-label.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { factRowId, sourceChainId } from '../fact-links.ts';
import { chainLinks, linkName } from '../source-chain.ts';
import type { EmbedRequest } from './types.ts';

/** `![ledger](facts)`: the table of all facts with value, nature and source, then the chains of sources. */
export function factsTableEmbed({
  target,
  location,
  context,
  diagnostics,
}: EmbedRequest): Element | undefined {
  if (target !== 'facts') {
    diagnostics.add(
      location,
      `Unknown part of the ledger: “${target}”.${didYouMean(target, ['facts'])}`,
    );
    return undefined;
  }
  const chains = context.ledger.sources.keys();
  return h('.ledger', { dataLedger: target }, [
    factTable(context),
    ...[...chains].map((id) => chain(id, context)),
  ]);
}

function factTable({ deck, lang, messages, facts }: DeckContext): Element {
  const rows = [...facts.values()].map((fact) => {
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
  const own = deck.ledger ?? {};
  const headings = [
    own.fact?.[lang] ?? text.fact,
    own.value?.[lang] ?? text.value,
    own.nature?.[lang] ?? text.nature,
    own['said-by']?.[lang] ?? text.saidBy,
  ];
  return h('table.ledger-facts', [
    h('thead', [
      h(
        'tr',
        headings.map((heading) => h('th', { scope: 'col' }, heading)),
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
