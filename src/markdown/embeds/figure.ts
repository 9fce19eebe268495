import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import type { Figure } from '../../figures/definition.ts';
import {
  drawStaticFigure,
  type Shape,
  staticFigureElement,
  staticFigureTheme,
} from '../../figures/static/static-figure.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { popoverId, sourceLink } from '../fact-links.ts';
import { figureStep, statesPlaced } from './figure-state.ts';
import { figureTable } from './figure-table.ts';
import type { EmbedRequest } from './types.ts';

/**
 * `![figure](name)`: a figure with title, static SVG, data table, note and source, for the Reader and
 * print. The Stage replaces the SVG by an animated chart.
 */
export function figureEmbed({
  target,
  location,
  onSlide,
  printsSteps,
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
  const source = ledger.sources.get(figure.source)?.short[lang] ?? '';
  const placed = statesPlaced(onSlide, target);
  const remaining = figure.states.slice(1).filter((state) => !placed.includes(state));
  return h('figure.figure', { dataFigure: target, dataStates: figure.states.join(' ') }, [
    h('.figure-drawing', [
      h(
        '.figure-chart',
        { role: 'img', ariaLabel: `${figure.title}. ${figure.description}` },
        drawings(figure, printsSteps, context),
      ),
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
      h('summary', messages.document.data),
      h('p.figure-description', figure.description),
      figureTable(figure, context),
      h(
        'button.figure-copy',
        {
          type: 'button',
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

/** SVGs of a figure: a wide one of each state; a narrow one of the last state, or of each if steps are printed. */
function drawings(
  figure: Figure,
  printsSteps: boolean,
  { measure }: Pick<DeckContext, 'measure'>,
): Element[] {
  const [first] = figure.states;
  const last = figure.states.at(-1) ?? first;
  const drawing = (shape: Shape, state: string) => {
    const drawn = drawStaticFigure(figure, state, staticFigureTheme(figure, shape), measure);
    const { width, height } = drawn;
    const marks = Array.from(drawn.marks, ([row, box]) => [
      row,
      ...[box.left / width, box.top / height, box.width / width, box.height / height].map(
        (share) => Math.round(share * 10_000) / 10_000,
      ),
    ]);
    return staticFigureElement(drawn, {
      dataShape: shape,
      dataState: state,
      dataMarks: state === last && marks.length > 0 ? JSON.stringify(marks) : undefined,
      dataFirst: shape === 'wide' && state === first,
      dataWhole: state === last,
      hidden: state !== last,
    });
  };
  return [
    ...figure.states.map((state) => drawing('wide', state)),
    ...(printsSteps ? figure.states : [last]).map((state) => drawing('narrow', state)),
  ];
}
