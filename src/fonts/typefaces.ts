import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { InstanceSource } from './instances.ts';

/** A typeface of Fontsource as installed. */
export interface Typeface {
  /** Name for style sheets. */
  readonly family: string;
  readonly isSerif: boolean;
  /** Paths of its Latin files, upright and italic; `further-files.ts` finds those of other scripts. */
  readonly files: readonly string[];
  /** The ranges of the axes of a variable font. */
  readonly axes: Readonly<Record<string, readonly [min: number, max: number, normal: number]>>;
}

/** Metadata of a package of Fontsource, as far as used here. */
interface Metadata {
  readonly family: string;
  readonly category: string;
  readonly variable:
    | false
    | Readonly<Record<string, Readonly<Record<'default' | 'min' | 'max', string>>>>;
}

/**
 * Reads the metadata of an installed typeface.
 * @param folder that needs it; packages are looked up from there as by Node.js
 * @returns undefined where it is not installed
 */
export function findTypeface(name: string, folder: string): Typeface | undefined {
  const place = join(folder, 'node_modules', name);
  const metadata = join(place, 'metadata.json');
  if (!existsSync(metadata)) {
    const parent = dirname(folder);
    return parent === folder ? undefined : findTypeface(name, parent);
  }
  const { family, category, variable } = JSON.parse(readFileSync(metadata, 'utf8')) as Metadata;
  const files = readdirSync(join(place, 'files')).filter((file) =>
    /-latin-[a-z\d]+-(?:normal|italic)\.woff2$/.test(file),
  );
  return {
    family,
    isSerif: category === 'serif',
    files: files.map((file) => join(place, 'files', file)),
    axes: Object.fromEntries(
      Object.entries(variable || {}).map(([axis, range]) => [
        axis,
        [Number(range.min), Number(range.max), Number(range.default)],
      ]),
    ),
  };
}

/**
 * The file of a typeface for an instance, and the coordinates of its axes that are nearest to the wanted ones: of a
 * variable font the file with weights and optical sizes, else that with weights; of others that of the nearest weight.
 * @returns undefined where it has no such file
 */
export function instanceOf(
  { files, axes }: Typeface,
  wanted: Readonly<Record<'wght' | 'opsz', number>>,
  style: 'normal' | 'italic' = 'normal',
): Pick<InstanceSource, 'file' | 'axes'> | undefined {
  const named = (kind: string) =>
    files.find((file) => file.endsWith(`-latin-${kind}-${style}.woff2`));
  const at = (axis: 'wght' | 'opsz') => {
    const [min, max] = axes[axis] ?? [wanted[axis], wanted[axis]];
    return Math.min(max, Math.max(min, wanted[axis]));
  };
  const sized = named('opsz');
  if (sized !== undefined) return { file: sized, axes: { wght: at('wght'), opsz: at('opsz') } };
  const weighted = named('wght');
  if (weighted !== undefined) return { file: weighted, axes: { wght: at('wght') } };
  const weightOf = (file: string) =>
    Number(new RegExp(`-(\\d+)-${style}\\.woff2$`).exec(file)?.[1]);
  const [nearest] = files
    .filter((file) => !Number.isNaN(weightOf(file)))
    .sort((a, b) => Math.abs(weightOf(a) - wanted.wght) - Math.abs(weightOf(b) - wanted.wght));
  return nearest === undefined ? undefined : { file: nearest, axes: {} };
}
