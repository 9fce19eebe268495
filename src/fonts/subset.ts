import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { messagesIn, UI_LANGUAGES } from '../i18n/messages.ts';

/** A cut of a variable font: where it comes from, and the place on its axes at which it is pinned. */
interface CutSource {
  readonly file: string;
  readonly axes: Readonly<Record<string, number>>;
}

const BRICOLAGE =
  '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2';
const SOURCE_SERIF =
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';

/**
 * The cuts by the name under which `fonts.css` asks for them. Pinned axes cost half as much as a
 * range: three cuts are smaller than the two variable fonts, with the display face at its largest
 * optical size where it is largest.
 */
const INSTANCES = {
  display: { file: BRICOLAGE, axes: { wght: 800, opsz: 96 } },
  label: { file: BRICOLAGE, axes: { wght: 560, opsz: 18 } },
  text: { file: SOURCE_SERIF, axes: { wght: 400, opsz: 20 } },
} as const satisfies Readonly<Record<string, CutSource>>;

/** The name of a cut. */
export type FontInstance = keyof typeof INSTANCES;

/** What characters each cut is to hold. */
export type Characters = Readonly<Record<FontInstance, string>>;

/** What every cut keeps: of the layout tables kerning, ligatures, and the two kinds of digits in use. */
const KEPT = { noHinting: true, keepFeatures: ['kern', 'liga', 'lnum', 'tnum'] } as const;

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

/** What the words of every page and window may need, in the two languages of the interface. */
const PLAIN = `${ascii.replace(/[^\w ]/g, '')}!"&'()*+,-./:;=?%<’“”«»·…°àâçèéêîôùûœÀÉ\u00A0\u2009\u202F`;

/** What may be typed into the interface, which is set in the label, or come from `Intl`. */
const TYPED = `${ascii}àâçéèêëîïôœùûü°€`;

/** All words of the interface, in every language: running text, where that of a deck is not known. */
export const INTERFACE_TEXT = UI_LANGUAGES.map((lang) => JSON.stringify(messagesIn(lang))).join('');

/** All Latin letters that the fonts may have, for editing, when a new one may come with every key. */
export const LATIN = inAllInstances(
  Array.from({ length: 0x250 - 32 }, (_, index) => String.fromCharCode(32 + index)).join('') +
    '’‘“”«»–—…·×÷−±§€°\u00A0\u2009\u202F',
);

/** The same characters in every cut. */
export function inAllInstances(characters: string): Characters {
  return { display: characters, label: characters, text: characters };
}

/** Every character of a text and of the interface, once each, in the order of Unicode. @param text all that the pages show */
export function collectCharacters(text: string): Characters {
  const shown = [PLAIN, text, INTERFACE_TEXT].join('');
  return { ...inAllInstances(sorted(shown)), label: sorted(shown + TYPED) };
}

function sorted(text: string): string {
  return [...new Set(text)].sort().join('');
}

/** How a font is kept: `woff2` for browsers, `ttf` to measure with. */
export type FontFormat = 'woff2' | 'ttf';

/**
 * Cuts the fonts to the given characters, once: the folder they are kept in is named by what they
 * are made from, so that builds may run side by side.
 * @param cache folder for what can be made again
 * @returns the folder that holds a file `NAME.FORMAT` for each cut
 */
export async function subsetFonts(
  characters: Characters,
  cache: string,
  format: FontFormat,
): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const sources = await Promise.all(
    Object.entries(INSTANCES).map(async ([name, { file, axes }]) => ({
      name: name as FontInstance,
      axes,
      source: await readFile(resolve(file)),
    })),
  );
  const made = createHash('sha256').update(JSON.stringify([INSTANCES, KEPT, characters]));
  for (const { source } of sources) made.update(source);
  const folder = join(cache, 'fonts', made.digest('hex').slice(0, 16));
  await mkdir(folder, { recursive: true });
  for (const { name, axes, source } of sources) {
    const target = join(folder, `${name}.${format}`);
    if (await exists(target)) continue;
    const cut = await subsetFont(source, characters[name], {
      ...KEPT,
      targetFormat: format === 'ttf' ? 'truetype' : format,
      variationAxes: { ...axes },
    });
    // Whole or not at all, for whoever reads it meanwhile.
    const partial = `${target}.${process.pid}`;
    await writeFile(partial, cut);
    await rename(partial, target);
  }
  return folder;
}

function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}
