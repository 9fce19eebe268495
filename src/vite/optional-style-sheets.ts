import { OPTIONAL_STYLE_NAMES } from '../document/optional-styles.ts';
import type { DeckBuild } from './deck-build.ts';

/**
 * The optional style sheets that the deck needs in any language. A development server links all of them, so that an
 * edit needs no new link; a build has only the fonts of those that are needed.
 */
export async function optionalStyleSheets(
  deck: Pick<DeckBuild, 'documents' | 'isServed'>,
): Promise<string[]> {
  const documents = await deck.documents();
  const needed = new Set(documents.flatMap(({ optionalStyles }) => optionalStyles));
  return OPTIONAL_STYLE_NAMES.filter((name) => deck.isServed || needed.has(name)).map(
    (name) => `/src/styles/optional/${name}.css`,
  );
}
