import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Font, openSync } from 'fontkit';
import type { Paragraph, Run, TextItem } from '../../slide-content/content.ts';

/**
 * The widest fonts in which the texts of the file may be shown: those of a machine without the fonts of the theme. What
 * fits in them fits in Arial and Georgia.
 */
const WIDEST = {
  heading: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'],
  text: ['DejaVuSerif.ttf', 'DejaVuSerif-Bold.ttf'],
  code: ['DejaVuSansMono.ttf', 'DejaVuSansMono-Bold.ttf'],
} as const;

/** Text is not made smaller than this part of its size: it is better to see that it does not fit. */
const LEAST_SCALE = 0.5;
const STEP = 0.02;
/** Down to this part of its size, a text rather keeps the number of lines that it has in the deck. */
const LEAST_WITH_SAME_LINES = 0.74;

/** How much longer than laid out a line of a drawing may be: there is space around it. */
const LABEL_ROOM = 1.08;

const fonts = new Map<string, Font>();

function fontFor({ family, weight }: Run): Font {
  const file = WIDEST[family][weight >= 600 ? 1 : 0];
  const known = fonts.get(file);
  if (known) return known;
  const folder = join(
    createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'),
    '..',
  );
  const font = openSync(join(folder, 'ttf', file)) as Font;
  fonts.set(file, font);
  return font;
}

const widths = new Map<string, number>();

/** Width of a piece of text in units of a slide. */
function widthOf(text: string, run: Run): number {
  const font = fontFor(run);
  const key = `${font.postscriptName} ${text}`;
  const width = widths.get(key) ?? font.layout(text).advanceWidth / font.unitsPerEm;
  widths.set(key, width);
  // Programs round the widths of letters differently.
  return width * run.size * 1.015 + (run.spacing ?? 0) * text.length;
}

/**
 * The greatest factor, at most 1, with which a text fits on every machine: in the width of its box without cutting a word,
 * and in the height that it has.
 * @param height from its top to what is below it, in units of a slide
 */
export function scaleToFit(item: TextItem, height = item.box.height): number {
  if (item.isUnwrapped) {
    return greatestScale(LEAST_SCALE, (scale) => fitsUnwrapped(item, scale)) ?? LEAST_SCALE;
  }
  const fits = (scale: number) => fitsIn(item, height, scale);
  return (
    greatestScale(LEAST_WITH_SAME_LINES, (scale) => fits(scale) && keepsLines(item, scale)) ??
    greatestScale(LEAST_SCALE, fits) ??
    LEAST_SCALE
  );
}

function greatestScale(least: number, fits: (scale: number) => boolean): number | undefined {
  for (let scale = 1; scale >= least; scale -= STEP) if (fits(scale)) return scale;
  return undefined;
}

function fitsUnwrapped({ paragraphs, box }: TextItem, scale: number): boolean {
  return paragraphs.every((paragraph) =>
    linesOf(paragraph).every((line) => {
      const width = line.reduce((sum, run) => sum + widthOf(run.text, run), 0);
      return width * scale <= box.width * LABEL_ROOM + 2;
    }),
  );
}

function fitsIn({ paragraphs, box }: TextItem, height: number, scale: number): boolean {
  let used = 0;
  for (const paragraph of paragraphs) {
    const wrapped = wrap(paragraph, box.width - paragraph.indent, scale);
    if (wrapped === undefined) return false;
    used += paragraph.before * scale + wrapped.height;
  }
  return used <= height + 1;
}

function keepsLines({ paragraphs, box }: TextItem, scale: number): boolean {
  return paragraphs.every((paragraph) => {
    const wrapped = wrap(paragraph, box.width - paragraph.indent, scale);
    return wrapped !== undefined && wrapped.lines <= paragraph.lines;
  });
}

/** Words with the spaces before them; lines do not break at a no-break space. */
const WORDS = /[ \t]*[^ \t]+|[ \t]+$/g;

/** The height and number of lines of a wrapped paragraph; undefined if a word is wider than a line. */
function wrap(
  paragraph: Paragraph,
  width: number,
  scale: number,
): { readonly height: number; readonly lines: number } | undefined {
  let [height, lines] = [0, 0];
  for (const line of linesOf(paragraph)) {
    const size = Math.max(...line.map((run) => run.size), 0) * scale;
    let [at, count] = [0, 1];
    for (const { text, run } of line.flatMap((each) =>
      (each.text.match(WORDS) ?? []).map((text) => ({ text, run: each })),
    )) {
      const word = widthOf(text, run) * scale;
      const bare = widthOf(text.trimStart(), run) * scale;
      if (bare > width) return undefined;
      if (at > 0 && at + word > width) {
        count += 1;
        at = bare;
      } else at += word;
    }
    height += count * size * paragraph.lineHeight;
    lines += count;
  }
  return { height, lines };
}

/** The runs of each line that the text itself ends. */
function linesOf({ runs }: Paragraph): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.text === '\n') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines;
}
