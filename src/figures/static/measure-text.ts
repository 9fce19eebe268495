import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** Width of a line of text in a font weight, in multiples of the font size; by default in the typeface of labels. */
export type MeasureText = (text: string, weight: number, family?: 'label' | 'text') => number;

/** The heaviest weight in the label font; must agree with `fonts/typefaces-css.ts`. */
const MAX_LABEL_WEIGHT = 650;

/**
 * Measures with the deck's fonts, as a browser does.
 * @param folder contains `label.ttf`, `display.ttf` and `text.ttf`
 */
export async function createTextMeasurer(folder: string): Promise<MeasureText> {
  const open = async (name: string) => create(await readFile(join(folder, `${name}.ttf`))) as Font;
  const fonts = {
    label: await open('label'),
    display: await open('display'),
    text: await open('text'),
  };
  const cache = new Map<string, number>();
  return (text, weight, family = 'label') => {
    const name = family === 'label' && weight > MAX_LABEL_WEIGHT ? 'display' : family;
    const font = fonts[name];
    const key = `${name} ${text}`;
    const width = cache.get(key) ?? widthOf(text, font);
    cache.set(key, width);
    return width;
  };
}

/** Neither font has U+202F; browsers render it with half the width of a space. */
function widthOf(text: string, font: Font): number {
  const narrowSpaces = text.split('\u202F').length - 1;
  const half = (font.layout(' ').advanceWidth / 2) * narrowSpaces;
  return (font.layout(text.replaceAll('\u202F', ' ')).advanceWidth - half) / font.unitsPerEm;
}
