import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Fact, Figure } from '../../figures/definition.ts';
import type { Messages } from '../../i18n/messages.ts';
import { factData } from '../fact-links.ts';

/** How a fact came to be known, in the language's words. */
export function natureLabel(nature: Fact['nature'], words: Messages): string {
  return words.document[`nature_${nature}`];
}

/** The data of a figure: label, value with its unit, and nature, a row each. */
export function figureTable(figure: Figure, { messages }: Pick<DeckContext, 'messages'>): Element {
  return h('table', [
    h('caption', figure.title),
    h('thead', [
      h('tr', [
        h('th', { scope: 'col' }, figure.rowsAre),
        h('th', { scope: 'col' }, messages.document.value),
        h('th', { scope: 'col' }, messages.document.nature),
      ]),
    ]),
    h(
      'tbody',
      figure.rows.map(({ label, value }) =>
        h('tr', [
          h('th', { scope: 'row' }, label),
          typeof value === 'string' ? h('td', value) : h('td', [factData(value, value.text)]),
          h(
            'td',
            typeof value === 'string'
              ? messages.document.nature_unknown
              : natureLabel(value.nature, messages),
          ),
        ]),
      ),
    ),
  ]);
}
