import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What is asked of a deck before it is built. */
export interface DeckHead {
  /** Whether it publishes its notes. */
  readonly publishesNotes: boolean;
  /** Whether it names the address at which it is hosted. */
  readonly namesAddress: boolean;
}

/**
 * Looks at a deck's deck.yaml; what cannot be read there says nothing, and the build itself complains of it.
 * @param slides folder of the deck
 */
export async function readDeckHead(slides: string): Promise<DeckHead> {
  const head = await valuesIn(join(slides, 'deck.yaml'));
  return {
    publishesNotes: head['publishNotes'] !== false,
    namesAddress: head['address'] !== undefined,
  };
}

async function valuesIn(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return Object(parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}
