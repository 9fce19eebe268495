import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** The files of an instance, that with the Latin letters first, then those of other scripts. */
export type InstanceFonts = readonly [Font, ...Font[]];

/** Opens the files of an instance. @param folder as `subsetFonts` returns it, in the format `ttf` */
export async function openFonts(folder: string, instance: string): Promise<InstanceFonts> {
  const open = async (name: string) => create(await readFile(join(folder, name))) as Font;
  const names = (await readdir(folder)).sort();
  const further = names.filter((name) => name.startsWith(`${instance}-`) && name.endsWith('.ttf'));
  return [await open(`${instance}.ttf`), ...(await Promise.all(further.map(open)))];
}

/** A part of a text that is set in one font. */
export interface FontRun {
  readonly text: string;
  readonly font: Font;
}

/** The parts of a text by the font that has their characters; the first one where none has. */
export function runsOf(text: string, fonts: InstanceFonts): FontRun[] {
  const [first, ...others] = fonts;
  if (others.length === 0) return [{ text, font: first }];
  const runs: { text: string; font: Font }[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const font = fonts.find((one) => one.hasGlyphForCodePoint(point)) ?? first;
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}
