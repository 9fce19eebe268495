import { build, mergeConfig } from 'vite';
import type { BuildOptions } from '../content/build-options.ts';
import { viteConfig } from './vite-config.ts';

/**
 * Builds the deck into a folder: the site, or with `singleFile` one file per language.
 * @param emptyOutDir whether other files of the folder are removed; by default, where it is inside the project
 * @throws ContentError with all problems of the content
 */
export async function buildSite(
  options: BuildOptions,
  outDir: string,
  emptyOutDir: boolean | null = null,
): Promise<void> {
  const overrides = {
    configFile: false as const,
    mode: 'production',
    logLevel: 'warn' as const,
    build: { outDir, emptyOutDir },
  };
  await build(mergeConfig(viteConfig(options), overrides));
}
