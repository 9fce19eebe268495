import type { Element } from 'hast';
import { h } from 'hastscript';
import { fill } from '../words/fill.ts';
import { typeset } from '../words/typeset.ts';
import type { Edition } from './edition.ts';
import type { EmbedRequest } from './embeds.ts';
import { natureWord } from './figure-table.ts';
import { chainOf, rowOf } from './provenance.ts';
import { chainLinks, linkName } from './source-chain.ts';
import { didYouMean } from './suggest.ts';

/** The whole ledger: every fact with its value, its nature and who says it, then the chain of sources. */
export function ledgerEmbed({
  target,
  place,
  edition,
  problems,
}: EmbedRequest): Element | undefined {
  if (target !== 'facts') {
    problems.add(place, `“${target}” is not a part of the ledger.${didYouMean(target, ['facts'])}`);
    return undefined;
  }
  const chains = edition.ledger.sources.keys();
  return h('.ledger', { dataLedger: target }, [
    factTable(edition),
    ...[...chains].map((id) => chain(id, edition)),
  ]);
}

function factTable({ lang, words, ledger, facts }: Edition): Element {
  const rows = [...facts.values()].map((fact) => {
    const entry = ledger.entries.get(fact.id);
    const saidBy = entry?.['said-by'];
    return h('tr', { id: rowOf(fact.id) }, [
      h('th', { scope: 'row' }, fact.statement),
      h('td', fact.value === undefined ? '–' : fact.short),
      h('td', natureWord(fact.nature, words)),
      h(
        'td',
        [
          saidBy === undefined ? '' : typeset(saidBy, lang),
          fact.formula === undefined
            ? ''
            : fill(words.document.formula, fact as { formula: string }),
        ]
          .filter((said) => said !== '')
          .join('; '),
      ),
    ]);
  });
  const { document: said } = words;
  return h('table.ledger-facts', [
    h('thead', [
      h(
        'tr',
        [said.fact, said.value, said.nature, said.saidBy].map((head) =>
          h('th', { scope: 'col' }, head),
        ),
      ),
    ]),
    h('tbody', rows),
  ]);
}

function chain(id: string, edition: Edition): Element {
  const { lang, words } = edition;
  return h('.ledger-chain', { id: chainOf(id) }, [
    h('p.ledger-chain-title', words.document.chain),
    h(
      'ol',
      chainLinks(id, edition).map((link) =>
        h('li', [...linkName(link, edition), ' – ', link.role[lang] ?? '']),
      ),
    ),
  ]);
}
