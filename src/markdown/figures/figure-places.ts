import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visibleBlocks } from '../room/block-height.ts';
import { elementsIn } from '../room/inline-text.ts';
import { COLUMN_GAP, type Column, columnsOf, columnWidth } from '../room/slide-room.ts';
import { type FigureLayout, isFigure, type Place } from './drawing-room.ts';

/** A figure of a slide with its place, or why it has none. */
export type PlacedFigure = { readonly figure: Element } & (
  | { readonly place: Place }
  | { readonly refused: string }
);

/** The layouts that have no place for a figure. */
const WITHOUT_FIGURES = ['title', 'act', 'numbers', 'actors', 'known-unknown', 'text', 'sources'];

const isBlock = ({ properties }: Element): boolean =>
  [properties['className']].flat().includes('block');

/** The figures of a slide with their places. @param body the slide below its title, with its blocks */
export function placeFigures(
  name: string | undefined,
  body: readonly ElementContent[],
  layout: FigureLayout,
): PlacedFigure[] {
  const blocks = visibleBlocks(body);
  const inBlocks = blocks.filter(isBlock).flatMap(elementsIn).filter(isFigure);
  const figures = blocks.filter(isFigure);
  const refuse = (all: readonly Element[], refused: string) =>
    all.map((figure) => ({ figure, refused }));
  if (name !== undefined && WITHOUT_FIGURES.includes(name)) {
    return refuse(
      [...figures, ...inBlocks],
      `The layout “${name}” has no place for a figure. Write “layout: figure”, for one or two figures with sentences and lists, or “layout: columns”, with a figure below each “###”.`,
    );
  }
  if (name === 'columns')
    return columnsOf(name, body).flatMap((column) => inColumn(column, layout));
  const [placed, tooMany] = [figures.slice(0, 2), figures.slice(2)];
  return [
    ...placed.map((figure) => ({ figure, place: placeOnSlide(placed, blocks, layout) })),
    ...refuse(
      tooMany,
      'A slide has room for two figures. Move this one to a slide of its own, or draw small multiples in one figure.',
    ),
    ...refuse(
      inBlocks,
      'In this layout a figure cannot stand below a “###”. Write “layout: columns”, or remove the “###” above it.',
    ),
  ];
}

/** Two figures that follow one another are side by side; with text between them they are stacked. */
function placeOnSlide(
  figures: readonly Element[],
  blocks: readonly Element[],
  layout: FigureLayout,
): Place {
  const besideOneAnother = figures.length === 2 && areNeighbours(blocks);
  const stacked = besideOneAnother ? figures.slice(0, 1) : figures;
  return {
    width: columnWidth(besideOneAnother ? 2 : 1, COLUMN_GAP.figure),
    blocks: blocks.filter((block) => !isFigure(block) || stacked.includes(block)),
    layout,
  };
}

function areNeighbours(blocks: readonly Element[]): boolean {
  return blocks.some(
    (block, index) =>
      isFigure(block) && blocks[index + 1] && isFigure(blocks[index + 1] as Element),
  );
}

function inColumn({ width, blocks }: Column, layout: FigureLayout): PlacedFigure[] {
  return blocks.filter(isFigure).map((figure) => ({ figure, place: { width, blocks, layout } }));
}

/** Wraps two figures that follow one another in a row, `div.figures`. */
export function wrapNeighbours(body: readonly ElementContent[]): ElementContent[] {
  const visible = visibleBlocks(body);
  const first = visible.findIndex(
    (block, index) =>
      isFigure(block) && visible[index + 1] && isFigure(visible[index + 1] as Element),
  );
  const [one, other] = [visible[first], visible[first + 1]];
  if (first < 0 || !one || !other) return [...body];
  return body.flatMap((child) => {
    if (child === other) return [];
    return child === one ? [h('.figures', [one, other])] : [child];
  });
}
