import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UserConfig } from 'vite';
import { cacheFolder } from '../content/project-folders.ts';
import type { Characters } from '../fonts/characters.ts';
import type { DeckFonts } from '../fonts/choose-fonts.ts';
import { writeFallbackFonts } from '../fonts/fallback-metrics.ts';
import { partsOf } from '../fonts/further-files.ts';
import { subsetFonts } from '../fonts/subset.ts';
import { typefacesCss } from '../fonts/typefaces-css.ts';
import { PRESERVE_SYMLINKS } from './preserve-symlinks.ts';

/**
 * Subsets the fonts, and lets style sheets import them as `@fonts/typefaces.css`, their files as `@fonts/…`, and their
 * fallbacks as `@fallback-fonts.css`.
 * @param text what is set in them, for the average widths of the fallback fonts
 * @returns also the installed files of the fonts
 */
export async function fontsConfig(
  root: string,
  characters: Characters,
  text: string,
  fonts: DeckFonts,
): Promise<{ readonly config: UserConfig; readonly files: readonly string[] }> {
  const cache = cacheFolder(root);
  const folder = await subsetFonts(characters, cache, 'woff2', fonts.instances);
  const parts = await partsOf(characters, fonts.instances);
  const fallbacks = await writeFallbackFonts(folder, text, cache, fonts.families);
  await writeChanged(join(folder, 'typefaces.css'), typefacesCss(fonts, parts));
  const alias = { '@fonts': folder, '@fallback-fonts.css': fallbacks };
  const files = parts.map(({ file }) => file);
  const config = { resolve: { ...PRESERVE_SYMLINKS.resolve, alias } };
  if (cache.startsWith(root)) return { config, files };
  // Where node_modules cannot be written to, Vite's cache is in the temporary folder as well, and has to be served.
  const server = { fs: { allow: [root, cache] } };
  return { config: { ...config, cacheDir: join(cache, 'vite'), server }, files };
}

/** Writes a file unless it is the same: another process may read it. */
async function writeChanged(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeFile(file, text);
}
