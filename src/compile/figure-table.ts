import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Fact, Figure } from '../figures/definition.ts';
import type { Words } from '../words/words.ts';
import type { Edition } from './edition.ts';
import { factData } from './provenance.ts';

/** How a fact came to be known, in the language's words. */
export function natureWord(nature: Fact['nature'], words: Words): string {
  return words.document[`nature_${nature}`];
}

/** The data of a figure: label, value with its unit, and nature, a row each. */
export function figureTable(figure: Figure, { words }: Pick<Edition, 'words'>): Element {
  return h('table', [
    h('caption', figure.title),
    h('thead', [
      h('tr', [
        h('th', { scope: 'col' }, figure.rowsAre),
        h('th', { scope: 'col' }, words.document.value),
        h('th', { scope: 'col' }, words.document.nature),
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
              ? words.document.nature_unknown
              : natureWord(value.nature, words),
          ),
        ]),
      ),
    ),
  ]);
}
