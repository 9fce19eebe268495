import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import { ALL_LETTERS } from '../../../src/fonts/characters.ts';

/** The font files of each set: metric-compatible with Arial and Times New Roman, of Android, of a minimal Linux. */
const FILES = {
  windows: [...fontsource('arimo'), ...fontsource('tinos')],
  android: [...fontsource('roboto'), ...fontsource('noto-serif')],
  dejavu: ['Sans', 'Sans-Bold', 'SansMono', 'Serif', 'Serif-Bold'].map(
    (name) => `dejavu-fonts-ttf/ttf/DejaVu${name}.ttf`,
  ),
  none: [],
} as const;

function fontsource(family: string): string[] {
  return [400, 700].map(
    (weight) => `@fontsource/${family}/files/${family}-latin-${weight}-normal.woff2`,
  );
}

/** The fonts of the generic families in each set, as the configuration of such a system defines them. */
const GENERIC: Readonly<Record<FontSet, Readonly<Record<string, string>>>> = {
  windows: { 'sans-serif': 'Arimo', serif: 'Tinos' },
  android: { 'sans-serif': 'Roboto', serif: 'Noto Serif' },
  dejavu: { 'sans-serif': 'DejaVu Sans', serif: 'DejaVu Serif', monospace: 'DejaVu Sans Mono' },
  none: {},
};

/** A set of installed fonts. */
export type FontSet = keyof typeof FILES;

export const FONT_SETS = Object.keys(FILES) as readonly FontSet[];

/** The set of tests that choose no other: that of a minimal Linux, on every machine that runs the tests. */
export const DEFAULT_FONTS: FontSet = 'dejavu';

const cache = resolve('node_modules/.cache/font-sets');

/**
 * Path of a fontconfig file, for the environment variable `FONTCONFIG_FILE`, with which a browser on Linux
 * finds the fonts of a set only. The fonts are converted once and cached.
 */
export async function fontconfigFile(set: FontSet): Promise<string> {
  const file = join(cache, `${set}.conf`);
  const folder = join(cache, set);
  await mkdir(folder, { recursive: true });
  for (const name of FILES[set]) await writeFont(folder, name);
  const text = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const aliases = Object.entries(GENERIC[set]).map(
    ([generic, family]) =>
      `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`,
  );
  await writeAtomically(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${text(folder)}</dir>
  <cachedir>${text(join(folder, 'cache'))}</cachedir>
  ${aliases.join('\n  ')}
  <match target="pattern">
    <edit name="hintstyle" mode="append"><const>hintslight</const></edit>
  </match>
</fontconfig>
`,
  );
  return file;
}

/** Converts WOFF2 to TrueType, because fontconfig does not read WOFF2. */
async function writeFont(folder: string, name: string): Promise<void> {
  const target = join(folder, basename(name).replace('.woff2', '.ttf'));
  if (await exists(target)) return;
  const font = await readFile(createRequire(import.meta.url).resolve(name));
  const isWoff2 = name.endsWith('.woff2');
  await writeAtomically(
    target,
    isWoff2 ? await subsetFont(font, ALL_LETTERS.text, { targetFormat: 'truetype' }) : font,
  );
}

/** Writes to a temporary file first, so that concurrent test runs never read an incomplete file. */
async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, content);
  await rename(partial, file);
}

function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}
