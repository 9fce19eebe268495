import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Figure } from '../figures/definition.ts';
import { fill } from '../words/fill.ts';
import type { Edition } from './edition.ts';
import { figureStep, statesPlaced } from './embed-state.ts';
import type { EmbedRequest } from './embeds.ts';
import { drawPicture, pictureElement, pictureTheme, type Shape } from './figure-picture.ts';
import { figureTable } from './figure-table.ts';
import { sourceLink } from './provenance.ts';
import { didYouMean } from './suggest.ts';

/**
 * A figure with its name, its pictures, its data as a table, its note and its source. Whoever only
 * reads or prints it needs no more; the Stage puts a chart that moves in the place of the pictures.
 */
export function figureEmbed({
  target,
  place,
  onSlide,
  eachStep,
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
  const placed = statesPlaced(onSlide, target);
  const later = figure.states.slice(1).filter((state) => !placed.includes(state));
  return h('figure.figure', { dataFigure: target, dataStates: figure.states.join(' ') }, [
    h('.figure-drawing', [
      h(
        '.figure-chart',
        { role: 'img', ariaLabel: `${figure.title}. ${figure.description}` },
        pictures(figure, eachStep, edition),
      ),
    ]),
    h('figcaption.figure-caption', [
      h('p.figure-title', figure.title),
      figure.note === undefined ? undefined : h('p.figure-note', figure.note),
      h('p.figure-source', [
        sourceLink(target, figure.source, fill(words.document.source, { source }), edition),
      ]),
    ]),
    h('details.figure-data', [
      h('summary', words.document.data),
      h('p.figure-description', figure.description),
      figureTable(figure, edition),
      h(
        'button.figure-copy',
        {
          type: 'button',
          dataNumber: words.document.number,
          dataCopied: words.document.copied,
          dataRefused: words.document.copyRefused,
        },
        words.document.copy,
      ),
    ]),
    ...later.map((state) => figureStep(target, state)),
  ]);
}

/**
 * A wide picture of each state, for the Stage, and a narrow one of the whole figure, for phones; of
 * each state where every step is wanted.
 */
function pictures(
  figure: Figure,
  eachStep: boolean,
  { measure }: Pick<Edition, 'measure'>,
): Element[] {
  const [first] = figure.states;
  const whole = figure.states.at(-1) ?? first;
  const picture = (shape: Shape, state: string) => {
    const drawn = drawPicture(figure, state, pictureTheme(figure, shape), measure);
    const { width, height } = drawn;
    const marks = Array.from(drawn.marks, ([row, box]) => [
      row,
      ...[box.left / width, box.top / height, box.width / width, box.height / height].map(
        (share) => Math.round(share * 10_000) / 10_000,
      ),
    ]);
    return pictureElement(drawn, {
      dataShape: shape,
      dataState: state,
      dataMarks: state === whole && marks.length > 0 ? JSON.stringify(marks) : undefined,
      dataFirst: shape === 'wide' && state === first,
      dataWhole: state === whole,
      hidden: state !== whole,
    });
  };
  return [
    ...figure.states.map((state) => picture('wide', state)),
    ...(eachStep ? figure.states : [whole]).map((state) => picture('narrow', state)),
  ];
}
