import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { messagesIn, UI_LANGUAGES } from '../i18n/messages.ts';

/** A static instance of a variable font: its file and the coordinates at which its axes are pinned. */
interface InstanceSource {
  readonly file: string;
  readonly axes: Readonly<Record<string, number>>;
}

const BRICOLAGE =
  '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2';
const SOURCE_SERIF =
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';

/**
 * The instances, by their file names in `fonts.css`. Pinning the axes halves the size of a file: three
 * instances are smaller than the two variable fonts. The display instance has the largest optical size.
 */
const INSTANCES = {
  display: { file: BRICOLAGE, axes: { wght: 800, opsz: 96 } },
  label: { file: BRICOLAGE, axes: { wght: 560, opsz: 18 } },
  text: { file: SOURCE_SERIF, axes: { wght: 400, opsz: 20 } },
} as const satisfies Readonly<Record<string, InstanceSource>>;

/** The name of an instance. */
export type FontInstance = keyof typeof INSTANCES;

/** The characters of each instance. */
export type Characters = Readonly<Record<FontInstance, string>>;

/** Options of every subset; layout features are kerning, ligatures, lining and tabular digits. */
const SUBSET_OPTIONS = { noHinting: true, keepFeatures: ['kern', 'liga', 'lnum', 'tnum'] } as const;

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

/** Letters, digits and punctuation of the UI languages, for every instance. */
const COMMON = `${ascii.replace(/[^\w ]/g, '')}!"&'()*+,-./:;=?%<’“”«»·…°àâçèéêîôùûœÀÉ\u00A0\u2009\u202F`;

/** Characters of user input and of the output of `Intl`, which are set in the label instance. */
const INPUT = `${ascii}àâçéèêëîïôœùûü°€`;

/** The UI messages in every language; also the sample text when the text of the deck is not known. */
export const INTERFACE_TEXT = UI_LANGUAGES.map((lang) => JSON.stringify(messagesIn(lang))).join('');

/** All Latin letters of the fonts, for the dev server, where any may be typed. */
export const LATIN = inAllInstances(
  Array.from({ length: 0x250 - 32 }, (_, index) => String.fromCharCode(32 + index)).join('') +
    '’‘“”«»–—…·×÷−±§€°\u00A0\u2009\u202F',
);

/** The same characters for every instance. */
export function inAllInstances(characters: string): Characters {
  return { display: characters, label: characters, text: characters };
}

/** Every character of a text and of the UI, without duplicates, sorted by code unit. @param text of all pages */
export function collectCharacters(text: string): Characters {
  const shown = [COMMON, text, INTERFACE_TEXT].join('');
  return { ...inAllInstances(sorted(shown)), label: sorted(shown + INPUT) };
}

function sorted(text: string): string {
  return [...new Set(text)].sort().join('');
}

/** `woff2` for browsers, `ttf` for measuring text. */
export type FontFormat = 'woff2' | 'ttf';

/**
 * Subsets the instances to the given characters. The name of the output folder is a hash of the inputs;
 * existing files are reused.
 * @param cache folder for caches
 * @returns the folder with a file `NAME.FORMAT` for each instance
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
  const hash = createHash('sha256').update(JSON.stringify([INSTANCES, SUBSET_OPTIONS, characters]));
  for (const { source } of sources) hash.update(source);
  const folder = join(cache, 'fonts', hash.digest('hex').slice(0, 16));
  await mkdir(folder, { recursive: true });
  for (const { name, axes, source } of sources) {
    const target = join(folder, `${name}.${format}`);
    if (await exists(target)) continue;
    const subset = await subsetFont(source, characters[name], {
      ...SUBSET_OPTIONS,
      targetFormat: format === 'ttf' ? 'truetype' : format,
      variationAxes: { ...axes },
    });
    // Atomic, since other processes may read the file.
    const partial = `${target}.${process.pid}`;
    await writeFile(partial, subset);
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
