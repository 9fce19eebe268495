import { type InstanceFonts, openFonts, runsOf } from '../../fonts/open-fonts.ts';

/** Width of a line of text in a font weight, in multiples of the font size; by default in the typeface of labels. */
export type MeasureText = (text: string, weight: number, family?: 'label' | 'text') => number;

/** The heaviest weight in the label font; must agree with `fonts/typefaces-css.ts`. */
const MAX_LABEL_WEIGHT = 650;

/** Measurers by their folders: a development server needs the same one after each edit. */
const measurers = new Map<string, Promise<MeasureText>>();

/**
 * Measures with the deck's fonts, as a browser does. The measurer of a folder is made once, and remembers the widths.
 * @param folder contains `label.ttf`, `display.ttf` and `text.ttf`, and their letters of other scripts; its name tells what
 * the files are
 */
export function createTextMeasurer(folder: string): Promise<MeasureText> {
  const measurer = measurers.get(folder) ?? openMeasurer(folder);
  measurers.set(folder, measurer);
  return measurer;
}

async function openMeasurer(folder: string): Promise<MeasureText> {
  const fonts = {
    label: await openFonts(folder, 'label'),
    display: await openFonts(folder, 'display'),
    text: await openFonts(folder, 'text'),
  };
  const cache = new Map<string, number>();
  return (text, weight, family = 'label') => {
    const name = family === 'label' && weight > MAX_LABEL_WEIGHT ? 'display' : family;
    const key = `${name} ${text}`;
    const width = cache.get(key) ?? widthOf(text, fonts[name]);
    cache.set(key, width);
    return width;
  };
}

/** Neither font has U+202F; browsers render it with half the width of a space. */
function widthOf(text: string, fonts: InstanceFonts): number {
  const [first] = fonts;
  const narrowSpaces = text.split('\u202F').length - 1;
  const half = narrowSpaces > 0 ? (first.layout(' ').advanceWidth / 2) * narrowSpaces : 0;
  const runs = runsOf(text.replaceAll('\u202F', ' '), fonts);
  const advance = runs.reduce((sum, run) => sum + run.font.layout(run.text).advanceWidth, 0);
  return (advance - half) / first.unitsPerEm;
}
