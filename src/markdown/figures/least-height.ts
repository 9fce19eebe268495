import type { Figure } from '../../figures/definition.ts';
import { SHAPES } from '../../figures/shapes.ts';
import { collisionLabel } from '../../figures/static/static-figure.ts';
import { columnWidth } from '../room/slide-room.ts';
import type { DrawingRoom } from './drawing-room.ts';
import type { DrawState } from './drawings.ts';

const { size: LINE } = SHAPES.wide;
/** No figure is lower, in lines. */
const LEAST_LINES = 5;
/** The height of a slide below its title, in lines: no figure needs more. */
const MOST_LINES = 17;

/** The height in which a figure is drawn: that of its room, up to its own maximum. */
export function heightInRoom(figure: Figure, room: DrawingRoom, draw: DrawState): number {
  const height = wantedHeight(figure, room);
  // Where the room is estimated, the browser scales a drawing that is higher.
  if (fitsIn(figure, room.width, height, draw)) return height;
  return Math.max(height, leastHeight(figure, room.width, draw) ?? LEAST_LINES * LINE);
}

/** The height of the room, up to the maximum of the figure. */
function wantedHeight(figure: Figure, room: DrawingRoom): number {
  const most = (figure.lines?.wide ?? Number.POSITIVE_INFINITY) * LINE;
  // Text that fills the slide leaves no room, or less than none.
  return Math.max(LEAST_LINES * LINE, Math.min(room.height, most));
}

/** What is wrong with a room that is too small for a figure, and how to make it larger. */
export function lintRoom(
  name: string,
  figure: Figure,
  room: DrawingRoom,
  draw: DrawState,
): string | undefined {
  const isHigh = room.height >= LEAST_LINES * LINE;
  if (isHigh && fitsIn(figure, room.width, wantedHeight(figure, room), draw)) return undefined;
  const least = leastHeight(figure, room.width, draw);
  if (least === undefined) {
    const narrow = lintWidth(name, figure, room, draw);
    if (narrow !== undefined) return narrow;
  }
  // The browser scales the picture to what is left, and the layout check reports one whose text is then too small.
  if (!room.isExact) return undefined;
  const needed = least ?? LEAST_LINES * LINE;
  const missing = needed - room.height;
  // With more room its labels would collide as well: the layout check names them.
  if (missing <= 0) return undefined;
  const lines = Math.max(1, Math.ceil(missing / TEXT_LINE));
  return `The figure “${name}” has too little room: what stands beside it leaves ${halves(room.height)} lines of its text, and it needs ${halves(needed)}. Shorten the slide’s text by ${lines} line${lines === 1 ? '' : 's'}, or give the figure a slide of its own.`;
}

/** Whether a figure that fits a whole slide has labels that collide in a part of its width, whatever the height. */
function lintWidth(
  name: string,
  figure: Figure,
  { width }: DrawingRoom,
  draw: DrawState,
): string | undefined {
  const whole = columnWidth(1, 0);
  if (width >= whole || leastHeight(figure, whole, draw) === undefined) return undefined;
  const [one = '', other = ''] = firstCollision(figure, width, draw)?.split('|') ?? [];
  const seen =
    other === '' ? `“${one}” does not fit` : `“${one}” and “${other}” lie on one another`;
  return `The figure “${name}” is too narrow beside what shares its slide: ${seen} in a part of ${width} of ${whole} units. Give it a slide of its own, or put the two one under the other, with a sentence between them.`;
}

/** Height of a line of text beside a figure, in units. */
const TEXT_LINE = 36.4;

const halves = (height: number) => Math.max(0, Math.floor((2 * height) / LINE) / 2);

/** The least height in which no texts of a figure lie on one another; undefined if there is none on a slide. */
function leastHeight(figure: Figure, width: number, draw: DrawState): number | undefined {
  for (let lines = LEAST_LINES; lines <= MOST_LINES; lines += 0.5) {
    if (fitsIn(figure, width, lines * LINE, draw)) return lines * LINE;
  }
  return undefined;
}

/** Whether no texts of a figure lie on one another or leave the drawing, in any state. */
function fitsIn(figure: Figure, width: number, height: number, draw: DrawState): boolean {
  if (height < LINE) return false;
  const format = { width, height, size: LINE };
  return figure.states.every((state) => draw(state, format).collisions.length === 0);
}

/** The first texts that collide in a width, in the greatest height of a slide. */
function firstCollision(figure: Figure, width: number, draw: DrawState): string | undefined {
  const format = { width, height: MOST_LINES * LINE, size: LINE };
  return collisionLabel(figure.states.flatMap((state) => draw(state, format).collisions));
}
