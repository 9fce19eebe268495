import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The generated declaration file. Its path is relative to the root, as is the module it augments. */
const FILE = '.types/facts.d.ts';

/**
 * Declares the ids of the deck's facts to TypeScript, by declaration merging: editors complete them, and
 * a misspelt id is a type error.
 */
export function factDeclarations(ids: Iterable<string>): string {
  return [
    '// Generated from slides/facts.yaml by the build.',
    'export {};',
    "declare module '../src/figures/definition.ts' {",
    '  interface KnownFacts {',
    ...Array.from(ids, (id) => `    ${JSON.stringify(id)}: true;`),
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Writes the declarations of a project's facts, if they have changed. */
export async function writeFactDeclarations(root: string, ids: Iterable<string>): Promise<void> {
  const declarations = factDeclarations(ids);
  const file = join(root, FILE);
  if ((await readIfExists(file)) === declarations) return;
  await mkdir(join(root, '.types'), { recursive: true });
  await writeFile(file, declarations);
}

/** The declarations for the text of `facts.yaml`; none when it is invalid, which the build reports. */
export function factTypes(text: string): string {
  return factDeclarations(factIds(text));
}

/** Writes the declarations for `facts.yaml` in a folder of slides. */
export async function writeFactTypes(root: string, slides: string): Promise<void> {
  await writeFactDeclarations(root, factIds(await readIfExists(join(slides, 'facts.yaml'))));
}

function factIds(text: string): string[] {
  try {
    return Object.keys(Object(Object(parse(text))['facts']));
  } catch {
    return [];
  }
}

/** The text of a file; empty when it does not exist. */
async function readIfExists(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}
