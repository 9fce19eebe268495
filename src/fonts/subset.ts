import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isAbsolute, join } from 'node:path';
import subsetFont from 'subset-font';
import type { Characters } from './characters.ts';
import { ALL_INSTANCES, type Instances } from './instances.ts';

/** Options of a subset, which the types of the package lack. */
const optionsFor = ({ features }: { readonly features: readonly string[] }) => ({
  noHinting: true,
  keepFeatures: [...features],
});

/** `woff2` for browsers, `ttf` for measuring text. */
export type FontFormat = 'woff2' | 'ttf';

/**
 * Subsets the instances to the given characters. The name of the output folder is a hash of the inputs;
 * existing files are reused.
 * @param cache folder for caches
 * @param instances of the deck's typefaces
 * @returns the folder with a file `NAME.FORMAT` for each instance that has characters
 */
export async function subsetFonts(
  characters: Characters,
  cache: string,
  format: FontFormat,
  instances: Instances = ALL_INSTANCES,
): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const used = Object.entries(characters).filter(([, own]) => own !== '');
  const sources = await Promise.all(
    used.map(async ([name, own]) => {
      const instance = instances[name as keyof Characters];
      const file = isAbsolute(instance.file) ? instance.file : resolve(instance.file);
      return { name, own, instance, font: await readFile(file) };
    }),
  );
  const hash = createHash('sha256');
  for (const { name, own, instance, font } of sources) {
    const { axes, features } = instance;
    hash.update(JSON.stringify([name, own, axes, features])).update(font);
  }
  const folder = join(cache, 'fonts', hash.digest('hex').slice(0, 16));
  await mkdir(folder, { recursive: true });
  for (const { name, own, instance, font } of sources) {
    const target = join(folder, `${name}.${format}`);
    if (await exists(target)) continue;
    const subset = await subsetFont(font, own, {
      ...optionsFor(instance),
      targetFormat: format === 'ttf' ? 'truetype' : format,
      variationAxes: { ...instance.axes },
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
