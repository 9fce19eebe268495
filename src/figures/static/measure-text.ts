import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** Width of a line of a drawing's text in a weight, in multiples of its size. */
export type MeasureText = (text: string, weight: number) => number;

/** The heaviest weight that is set in the label cut; `fonts.css` says the same to browsers. */
const LABEL_UP_TO = 650;

/**
 * Measures with the fonts themselves, as a browser will.
 * @param folder holds the cuts as `label.ttf` and `display.ttf`
 */
export async function createTextMeasurer(folder: string): Promise<MeasureText> {
  const open = async (cut: string) => create(await readFile(join(folder, `${cut}.ttf`))) as Font;
  const [label, display] = await Promise.all([open('label'), open('display')]);
  const known = new Map<string, number>();
  return (text, weight) => {
    const font = weight <= LABEL_UP_TO ? label : display;
    const key = `${font === label} ${text}`;
    const width = known.get(key) ?? widthOf(text, font);
    known.set(key, width);
    return width;
  };
}

/** Neither font has a narrow space; browsers take half of the wide one. */
function widthOf(text: string, font: Font): number {
  const narrow = text.split('\u202F').length - 1;
  const half = (font.layout(' ').advanceWidth / 2) * narrow;
  return (font.layout(text.replaceAll('\u202F', ' ')).advanceWidth - half) / font.unitsPerEm;
}
