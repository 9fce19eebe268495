import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Characters } from './characters.ts';
import { partsOf } from './further-files.ts';
import { ALL_INSTANCES, type Instances } from './instances.ts';

/** Options of a subset, which the types of the package lack. */
const optionsFor = (features: readonly string[]) => ({
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
 * @returns the folder with a file `NAME.FORMAT` for each instance that has characters, and `NAME-SUBSET.FORMAT` for those
 * of other scripts (`further-files.ts`)
 */
export async function subsetFonts(
  characters: Characters,
  cache: string,
  format: FontFormat,
  instances: Instances = ALL_INSTANCES,
): Promise<string> {
  const parts = await partsOf(characters, instances);
  const sources = await Promise.all(
    parts.map(async (part) => ({
      ...part,
      ...instances[part.instance],
      font: await readFile(part.file),
    })),
  );
  const hash = createHash('sha256');
  for (const { name, characters: own, axes, features, font } of sources) {
    hash.update(JSON.stringify([name, own, axes, features])).update(font);
  }
  const folder = join(cache, 'fonts', hash.digest('hex').slice(0, 16));
  await mkdir(folder, { recursive: true });
  for (const { name, characters: own, axes, features, font } of sources) {
    const target = join(folder, `${name}.${format}`);
    if (await exists(target)) continue;
    const subset = await subsetFont(font, own, {
      ...optionsFor(features),
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
