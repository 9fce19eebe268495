import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import { isGapPoint } from '../../content/facts/gap.ts';
import { natureLabel } from '../../content/facts/nature-label.ts';
import type { Figure } from '../../figures/definition.ts';
import { otherInterfaceLanguage } from '../../i18n/messages.ts';
import { factData } from '../fact-links.ts';

/** The table of a figure's data: a row with label, value with unit, and nature for each datum. */
export function figureTable(
  figure: Figure,
  { lang, messages }: Pick<DeckContext, 'lang' | 'messages'>,
): Element {
  const ofInterface = { lang: otherInterfaceLanguage(lang) };
  return h('table', [
    h('caption', figure.title),
    h('thead', [
      h('tr', [
        h('th', { scope: 'col' }, figure.rowsAre),
        h('th', { scope: 'col', ...ofInterface }, messages.document.value),
        h('th', { scope: 'col', ...ofInterface }, messages.document.nature),
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
            ofInterface,
            typeof value === 'string' || isGapPoint(value)
              ? messages.document.nature_unknown
              : natureLabel(value.nature, messages),
          ),
        ]),
      ),
    ),
  ]);
}
