import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Where the types of the deck's facts are written, beside the sources that they amend. */
const FILE = '.types/facts.d.ts';

/**
 * Tells TypeScript which facts there are, so that an editor completes their ids and a misspelt one is
 * an error of types. What is wrong with the ledger itself is said where it is read.
 * @param text `facts.yaml`
 */
export function factTypes(text: string): string {
  const ids = Object.keys(Object(factsOf(text)));
  return [
    '// Written from slides/facts.yaml while building.',
    'export {};',
    "declare module '../src/figures/definition.ts' {",
    '  interface KnownFacts {',
    ...ids.map((id) => `    ${JSON.stringify(id)}: true;`),
    '  }',
    '}',
    '',
  ].join('\n');
}

function factsOf(text: string): unknown {
  try {
    return Object(parse(text))['facts'];
  } catch {
    return undefined;
  }
}

/** Writes the types of a project's facts where they have changed. */
export async function writeFactTypes(root: string, slides: string): Promise<void> {
  const text = await readFile(join(slides, 'facts.yaml'), 'utf8').catch(() => '');
  const types = factTypes(text);
  const file = join(root, FILE);
  if ((await readFile(file, 'utf8').catch(() => '')) === types) return;
  await mkdir(join(root, '.types'), { recursive: true });
  await writeFile(file, types);
}
