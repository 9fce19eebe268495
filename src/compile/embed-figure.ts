import type { Element } from 'hast';
import { h } from 'hastscript';
import { fill } from '../words/fill.ts';
import type { EmbedRequest } from './embeds.ts';
import { figureTable } from './figure-table.ts';
import { didYouMean } from './suggest.ts';

/** A figure with its name, its data as a table, its note and its source; the drawing itself is put in by the view. */
export function figureEmbed({
  target,
  place,
  edition,
  problems,
}: EmbedRequest): Element | undefined {
  const figure = edition.figures.get(target);
  if (!figure) {
    if (!edition.brokenFigures.has(target)) {
      problems.add(
        place,
        `There is no figure “${target}” in slides/figures/.${didYouMean(target, [...edition.figures.keys()])}`,
      );
    }
    return undefined;
  }
  const { words, ledger, lang } = edition;
  const source = ledger.sources.get(figure.source)?.short[lang] ?? '';
  const [, ...later] = figure.states;
  return h(
    'figure.figure',
    {
      dataFigure: target,
      dataStates: figure.states.join(' '),
      dataFailure: words.document.figureFailed,
    },
    [
      h('.figure-chart', { role: 'img', ariaLabel: `${figure.title}. ${figure.description}` }),
      h('p.figure-failure', { hidden: true }),
      h('figcaption.figure-caption', [
        h('p.figure-title', figure.title),
        figure.note === undefined ? undefined : h('p.figure-note', figure.note),
        h('p.figure-source', fill(words.document.source, { source })),
      ]),
      h('button.figure-toggle', { type: 'button', ariaExpanded: 'false' }, words.document.data),
      h('.figure-data', [
        h('p.figure-description', figure.description),
        figureTable(figure, edition),
      ]),
      ...later.map((state) =>
        h('span.fragment.figure-step', { dataFigureState: state, ariaHidden: 'true' }),
      ),
    ],
  );
}
