import { join } from 'node:path';
import type { UserConfig } from 'vite';
import { cacheFolder } from '../content/project-folders.ts';
import type { Characters } from '../fonts/characters.ts';
import { writeFallbackFonts } from '../fonts/fallback-metrics.ts';
import { subsetFonts } from '../fonts/subset.ts';
import { PRESERVE_SYMLINKS } from './preserve-symlinks.ts';

/**
 * Subsets the fonts, and lets style sheets import them as `@fonts/…` and their fallbacks as `@fallback-fonts.css`.
 * @param text what is set in them, for the average widths of the fallback fonts
 */
export async function fontsConfig(
  root: string,
  characters: Characters,
  text: string,
): Promise<UserConfig> {
  const cache = cacheFolder(root);
  const fonts = await subsetFonts(characters, cache, 'woff2');
  const fallbacks = await writeFallbackFonts(fonts, text, cache);
  const alias = { '@fonts': fonts, '@fallback-fonts.css': fallbacks };
  const config = { resolve: { ...PRESERVE_SYMLINKS.resolve, alias } };
  if (cache.startsWith(root)) return config;
  // Where node_modules cannot be written to, Vite's cache is in the temporary folder as well, and has to be served.
  return { ...config, cacheDir: join(cache, 'vite'), server: { fs: { allow: [root, cache] } } };
}
