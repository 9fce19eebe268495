import type { Element, ElementContent } from 'hast';
import type { DeckContext } from '../../content/deck-context.ts';
import { type Diagnostics, locationAt } from '../../content/diagnostics.ts';
import { thrownError } from '../../content/figures/code-errors.ts';
import type { FigureFile } from '../../content/figures/localized-figures.ts';
import type { Figure, SheetData } from '../../figures/definition.ts';
import { type Format, formatOf, SHAPES } from '../../figures/shapes.ts';
import {
  collisionLabel,
  type StaticFigure,
  staticFigureElement,
} from '../../figures/static/static-figure.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { locationOf, type SlideFile } from '../parse.ts';
import { elementsIn } from '../room/inline-text.ts';
import type { SlideFrame } from '../room/slide-room.ts';
import type { TextMeasure } from '../room/text-lines.ts';
import { drawingRoom, figureLayout, NARROW } from './drawing-room.ts';
import { type DrawState, drawingsOf } from './drawings.ts';
import { placeFigures, wrapNeighbours } from './figure-places.ts';
import { heightInRoom, lintRoom } from './least-height.ts';

/** The slide whose figures are drawn. */
export interface FigureSlide {
  /** Undefined where the front matter is invalid. */
  readonly layout?: string;
  readonly printsSteps?: boolean;
  readonly frame: SlideFrame;
  readonly body: readonly ElementContent[];
  /** Index of the size of its text, as of `bodySize`. */
  readonly textSize: number;
}

/**
 * Draws the figures of a slide in the room that the other blocks leave, and reports those that have none or too little.
 * @returns the body, where two figures side by side are in a row
 */
export function drawFigures(
  slide: SlideFile,
  { layout, printsSteps = false, frame, body, textSize }: FigureSlide,
  context: DeckContext,
  text: TextMeasure,
  diagnostics: Diagnostics,
): readonly ElementContent[] {
  const { figures, lang, ledger, measure, messages } = context;
  const sizes = figureLayout(frame, textSize, text);
  for (const placed of placeFigures(layout, body, sizes)) {
    const location = locationOf(slide, { type: 'figure', position: placed.figure.position });
    const name = String(placed.figure.properties['dataFigure']);
    const figure = figures.get(name);
    if (!figure) continue;
    if ('refused' in placed) {
      diagnostics.add(location, placed.refused);
      continue;
    }
    const named = ledger.sources.get(figure.source)?.short[lang] ?? '';
    const source = interpolate(messages.document.source, { source: named });
    const room = drawingRoom(figure, source, placed.place, text);
    const draw = drawingsOf(figure, measure);
    try {
      const problem = lintRoom(name, figure, room, draw);
      if (problem !== undefined) diagnostics.add(location, problem);
      const wide = {
        width: room.width,
        height: heightInRoom(figure, room, draw),
        size: SHAPES.wide.size,
      };
      fill(placed.figure, figure, wide, printsSteps, draw);
    } catch (error) {
      const file = context.figureFiles.get(name);
      if (!file) throw error;
      reportDrawingError(file, error, diagnostics);
    }
    if (context.hasChartSheets) placed.figure.properties['dataSheet'] = sheetOf(figure, named);
  }
  return layout === 'columns' ? body : wrapNeighbours(body);
}

/** Reports what the code of a figure has thrown while Chart.js has drawn it. */
function reportDrawingError({ file, text }: FigureFile, error: unknown, diagnostics: Diagnostics) {
  const { offset = Math.max(0, text.indexOf('defineFigure(')), message } = thrownError(text, error);
  diagnostics.add(locationAt(file, text, offset), `This figure cannot be drawn. ${message}`);
}

/** Adds the SVGs of a figure: a wide one of each state; a narrow one of the last, or of each if steps are printed. */
function fill(
  element: Element,
  figure: Figure,
  wide: Format,
  printsSteps: boolean,
  draw: DrawState,
): void {
  const [first] = figure.states;
  const last = figure.states.at(-1) ?? first;
  const formats = { wide, narrow: formatOf(figure, 'narrow') };
  const drawings = (shape: keyof typeof formats, states: readonly string[]) =>
    states.map((state) => ({
      shape,
      state,
      drawn: draw(state, formats[shape]),
    }));
  const all = [
    ...drawings('wide', figure.states),
    ...drawings('narrow', printsSteps ? figure.states : [last]),
  ];
  const overlap = collisionLabel(all.flatMap(({ drawn }) => drawn.collisions));
  if (overlap !== undefined) element.properties['dataLabelOverlap'] = overlap;
  if (wide.width < NARROW) element.properties['className'] = ['figure', 'in-column'];
  chartIn(element)?.children.push(
    ...all.map(({ shape, state, drawn }) =>
      staticFigureElement(drawn, {
        dataShape: shape,
        dataState: state,
        dataMarks: state === last ? marksOf(drawn) : undefined,
        dataFirst: shape === 'wide' && state === first,
        dataWhole: state === last,
        hidden: state !== last,
      }),
    ),
  );
}

/** The data of a figure for presentation programs, as JSON; undefined where all of it is shapes there. */
function sheetOf({ sheet, rows, rowsAre, title }: Figure, source: string): string | undefined {
  if (!sheet) return undefined;
  const data: SheetData = {
    ...sheet,
    title,
    heading: rowsAre,
    source,
    rows: rows.map(({ label, value }) =>
      typeof value === 'string'
        ? { label, text: value }
        : { label, text: value.short, value: value.value, nature: value.nature },
    ),
  };
  return JSON.stringify(data);
}

/** The boxes of the rows in fractions of the drawing, as JSON; undefined if it has none. */
function marksOf({ width, height, marks }: StaticFigure): string | undefined {
  const boxes = Array.from(marks, ([row, box]) => [
    row,
    ...[box.left / width, box.top / height, box.width / width, box.height / height].map(
      (share) => Math.round(share * 10_000) / 10_000,
    ),
  ]);
  return boxes.length > 0 ? JSON.stringify(boxes) : undefined;
}

function chartIn(element: Element): Element | undefined {
  if ([element.properties['className']].flat().includes('figure-chart')) return element;
  return elementsIn(element)
    .map(chartIn)
    .find((found) => found !== undefined);
}
