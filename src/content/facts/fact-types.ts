import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The generated declaration file. Its path is relative to the root, as is the module it augments. */
const FILE = '.types/facts.d.ts';

/**
 * Declares the ids of the deck's facts and series to TypeScript, by declaration merging: editors complete them, and
 * a misspelt id is a type error.
 */
export function factDeclarations(ids: Iterable<string>, series: Iterable<string> = []): string {
  return [
    '// Generated from slides/facts.yaml by the build.',
    'export {};',
    "declare module '../src/figures/definition.ts' {",
    '  interface KnownFacts {',
    ...Array.from(ids, property),
    '  }',
    '  interface KnownSeries {',
    ...Array.from(series, property),
    '  }',
    '}',
    '',
  ].join('\n');
}

function property(id: string): string {
  return `    ${JSON.stringify(id)}: true;`;
}

/** Writes the declarations of a project's facts and series, if they have changed. */
export async function writeFactDeclarations(
  root: string,
  ids: Iterable<string>,
  series: Iterable<string> = [],
): Promise<void> {
  const declarations = factDeclarations(ids, series);
  const file = join(root, FILE);
  if ((await readIfExists(file)) === declarations) return;
  await mkdir(join(root, '.types'), { recursive: true });
  await writeFile(file, declarations);
}

/** The text of a file; empty when it does not exist. */
async function readIfExists(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}
