import type { Element } from 'hast';
import { h } from 'hastscript';
import { didYouMean } from '../../content/did-you-mean.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { otherInterfaceLanguage } from '../../i18n/messages.ts';
import { popoverId, sourceLink } from '../fact-links.ts';
import { figureStep, statesPlaced } from './figure-state.ts';
import { figureTable } from './figure-table.ts';
import type { EmbedRequest } from './types.ts';

/**
 * `![figure](name)`: a figure with title, data table, note and source; `../figures/draw-figures.ts` adds its drawings,
 * when the rest of the slide is compiled.
 */
export function figureEmbed({
  target,
  location,
  onSlide,
  context,
  diagnostics,
}: EmbedRequest): Element | undefined {
  const figure = context.figures.get(target);
  if (!figure) {
    if (!context.brokenFigures.has(target)) {
      diagnostics.add(
        location,
        `There is no figure “${target}” in slides/figures/.${didYouMean(target, [...context.figures.keys()])}`,
      );
    }
    return undefined;
  }
  const { messages, ledger, lang } = context;
  const ofInterface = { lang: otherInterfaceLanguage(lang) };
  const source = ledger.sources.get(figure.source)?.short[lang] ?? '';
  const placed = statesPlaced(onSlide, target);
  const remaining = figure.states.slice(1).filter((state) => !placed.includes(state));
  return h('figure.figure', { dataFigure: target, dataStates: figure.states.join(' ') }, [
    h('.figure-drawing', [
      h('.figure-chart', { role: 'img', ariaLabel: `${figure.title}. ${figure.description}` }),
    ]),
    h('figcaption.figure-caption', [
      h('p.figure-title', figure.title),
      figure.note === undefined ? undefined : h('p.figure-note', figure.note),
      h('p.figure-source', [
        sourceLink(
          popoverId('figure', target),
          figure.source,
          interpolate(messages.document.source, { source }),
          context,
        ),
      ]),
    ]),
    h('details.figure-data', [
      h('summary', ofInterface, messages.document.data),
      h('p.figure-description', figure.description),
      figureTable(figure, context),
      h(
        'button.figure-copy',
        {
          type: 'button',
          ...ofInterface,
          dataNumber: messages.document.number,
          dataCopied: messages.document.copied,
          dataRefused: messages.document.copyRefused,
        },
        messages.document.copy,
      ),
    ]),
    ...remaining.map((state) => figureStep(target, state)),
  ]);
}
