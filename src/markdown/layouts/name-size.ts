import type { Element } from 'hast';
import type { Heading, RootContent } from 'mdast';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { locationOf, type SlideFile } from '../parse.ts';
import { bodyStyles } from '../room/body-styles.ts';
import { textOf } from '../room/inline-text.ts';
import { columnsOf } from '../room/slide-room.ts';
import type { TextMeasure } from '../room/text-lines.ts';
import type { CompiledParts } from './compiled-parts.ts';

/** Weight of the names of columns and actors. */
const WEIGHT = 750;
/** What a browser needs beside the measured width, whose outlines are those of another optical size. */
const MARGIN = 1.03;

/** How names are set: their sizes from the largest, and the width of each. */
interface NameRoom {
  readonly sizes: readonly number[];
  readonly width: number;
}

/**
 * The index of the largest size in which every word of the names of columns and actors is as wide as its column, or of the
 * smallest. Warns of a word that is wider: it is broken after any of its letters.
 */
export function nameSize(
  slide: SlideFile,
  { layout, parts, body }: CompiledParts,
  textSize: number,
  { measure, typeset }: TextMeasure,
  diagnostics: Diagnostics,
): number {
  const headings = parts.body.filter(isName);
  const columns = columnsOf(layout, body);
  const { sizes, width } =
    layout === 'actors'
      ? actorRoom(headings.length)
      : {
          sizes: [bodyStyles(layout, textSize).heading.size],
          width: columns[0]?.width ?? 0,
        };
  const names = body.flatMap((block) => (block.type === 'element' ? block.children : []));
  const words = names
    .filter((node): node is Element => Object(node).tagName === 'h3')
    .map((name) =>
      widestWord(textOf([name]), (word) => MARGIN * measure(typeset(word), WEIGHT, 'label')),
    );
  const fitting = sizes.findIndex((size) => words.every((word) => word.width * size <= width));
  if (fitting >= 0) return fitting;
  const smallest = sizes.length - 1;
  for (const [index, heading] of headings.entries()) {
    const { word = '', width: wide = 0 } = words[index] ?? {};
    if (wide * (sizes[smallest] ?? 0) <= width) continue;
    diagnostics.warn(
      locationOf(slide, heading),
      `“${word}” is wider than its column, and is broken after any of its letters. Write “&shy;” where it may be broken, or a shorter name.`,
    );
  }
  return smallest;
}

/** The widest of the words of a name, each of which ends where a line may be broken. */
function widestWord(name: string, widthOf: (word: string) => number) {
  return name
    .split(/(?<=-)|[\s\u00AD]/)
    .map((word) => ({ word, width: widthOf(word) }))
    .reduce((widest, each) => (each.width > widest.width ? each : widest));
}

function isName(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === 3;
}

/** Below or beside the signs of actors: `actors.css`, `more-actors.css` and `text-sizes.css` have the same. */
function actorRoom(count: number): NameRoom {
  if (count <= 3) return { sizes: [40, 32, 25.6], width: 176 };
  return { sizes: [32.5, 26], width: count === 4 ? 372 : 233 };
}
