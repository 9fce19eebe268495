import { join } from 'node:path';
import { build } from 'vite';
import { PRESERVE_SYMLINKS } from '../preserve-symlinks.ts';

/** A classic script, and the files that it was bundled from. */
export interface BundledScript {
  readonly code: string;
  readonly modules: readonly string[];
}

/**
 * Bundles a TypeScript file and its imports into one minified classic script.
 * @param file relative to the project's folder
 * @param define constants that replace identifiers, as JavaScript
 */
export async function bundleScript(
  root: string,
  file: string,
  define: Readonly<Record<string, string>> = {},
): Promise<BundledScript> {
  const built = await build({
    ...PRESERVE_SYMLINKS,
    root,
    mode: 'production',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: join(root, file),
        output: { format: 'iife' },
        // Workbox's modules of this name only leave their version on `self`, also where nothing else of them is used.
        treeshake: { moduleSideEffects: (id) => !/[\\/]workbox-[\w-]+[\\/]_version\.js$/.test(id) },
      },
    },
  });
  const [result] = [built].flat();
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error(`${file} could not be bundled.`);
  return { code: chunk.code.trim(), modules: chunk.moduleIds };
}
