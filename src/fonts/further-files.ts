import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { create, type Font } from 'fontkit';
import type { Characters } from './characters.ts';
import type { Instances } from './instances.ts';

/** What one file of Fontsource gives to an instance. */
export interface InstancePart {
  readonly instance: keyof Characters;
  /** File name of the subset, without its extension: `text`, `text-greek`. */
  readonly name: string;
  readonly file: string;
  /** The characters that are taken from it. */
  readonly characters: string;
}

/** The subset that every instance begins with; `instances.ts` and `typefaces.ts` name its files. */
const FIRST = 'latin';

/**
 * The files from which the instances get these characters: of each that with the Latin letters, then those of other
 * scripts (`latin-ext`, `greek`, …) that have characters which the first one lacks. Fontsource says in `unicode.json`
 * which may have which.
 */
export async function partsOf(
  characters: Characters,
  instances: Instances,
): Promise<InstancePart[]> {
  const { resolve } = createRequire(import.meta.url);
  const used = Object.entries(characters).filter(([, own]) => own !== '');
  const parts = await Promise.all(
    used.map(async ([name, own]) => {
      const instance = name as keyof Characters;
      const { file } = instances[instance];
      const first = isAbsolute(file) ? file : resolve(file);
      const further = await furtherFiles(first, own);
      return [
        { instance, name, file: first, characters: own },
        ...further.map(({ subset, ...part }) => ({ instance, name: `${name}-${subset}`, ...part })),
      ];
    }),
  );
  return parts.flat();
}

interface FurtherFile {
  readonly subset: string;
  readonly file: string;
  readonly characters: string;
}

/** The files beside one of the Latin letters that have characters of other scripts. */
async function furtherFiles(latin: string, characters: string): Promise<FurtherFile[]> {
  const ranges = await readRanges(latin);
  const isIn = (subset: string, character: string) =>
    (ranges.get(subset) ?? []).some(([from, to]) => {
      const point = character.codePointAt(0) ?? 0;
      return from <= point && point <= to;
    });
  let lacking = [...characters].filter((character) => !isIn(FIRST, character));
  const found: FurtherFile[] = [];
  for (const subset of ranges.keys()) {
    const file = latin.replace(`-${FIRST}-`, `-${subset}-`);
    const listed = lacking.filter((character) => isIn(subset, character));
    if (subset === FIRST || listed.length === 0 || !existsSync(file)) continue;
    const { characterSet } = create(await readFile(file)) as Font;
    const has = new Set(characterSet);
    const own = listed.filter((character) => has.has(character.codePointAt(0) ?? 0));
    // A mark alone is composed with its letter.
    if (!own.some((character) => !/\p{M}/u.test(character))) continue;
    found.push({ subset, file, characters: own.join('') });
    lacking = lacking.filter((character) => !own.includes(character));
  }
  return found;
}

type Range = readonly [from: number, to: number];

/** The ranges of each subset of a package, the most common scripts first; none where it does not say. */
async function readRanges(file: string): Promise<ReadonlyMap<string, readonly Range[]>> {
  const text = await readFile(join(dirname(file), '..', 'unicode.json'), 'utf8').catch(() => '{}');
  const subsets = Object.entries(JSON.parse(text) as Readonly<Record<string, string>>).reverse();
  return new Map(
    subsets.map(([name, list]) => [
      name,
      list.split(',').map((range): Range => {
        const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      }),
    ]),
  );
}
