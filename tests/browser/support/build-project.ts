import { build, mergeConfig } from 'vite';
import { viteConfig } from '../../../src/vite/vite-config.ts';

/**
 * Builds the deck of a copied project with the engine of this one. Its `vite.config.ts`, which has the same
 * configuration, is not read: to bundle it takes as long as a short deck.
 */
export async function buildProject(root: string, outDir: string): Promise<void> {
  const overrides = {
    root,
    configFile: false as const,
    mode: 'production',
    logLevel: 'warn' as const,
    build: { outDir, emptyOutDir: true },
  };
  await build(mergeConfig(viteConfig(), overrides));
}
