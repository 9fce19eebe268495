import * as fc from 'fast-check';
import type { DeckFiles } from '../../../../src/content/deck-files.ts';
import { CompileCache } from '../../../../src/document/compile-cache.ts';
import { PIECES } from '../support/markdown-pieces.ts';
import { mutated, mutations } from '../support/mutate.ts';
import { outcomeOf } from '../support/outcome.ts';
import { YAML_PIECES } from '../support/yaml-pieces.ts';
import type { Claim } from './claim.ts';
import { nameOf, shortDeck } from './mutations.ts';
import type { ChangedFile } from './yaml.ts';

/** How many slides a deck has beside its first one. */
const SLIDES = 3;

/** An author who edits a deck: one file after another is saved, and may be saved again as it was. */
export function edits(all: DeckFiles): Claim<readonly ChangedFile[]> {
  const names = [
    ...new Set([...all.texts.keys()].filter((path) => path.endsWith('.md')).map(nameOf)),
  ];
  const files = shortDeck(all, ...names.slice(-SLIDES));
  const texts = [...files.texts];
  const edit = (chosen: (path: string) => boolean, pieces: readonly string[]) =>
    fc
      .tuple(
        fc.constantFrom(...texts.filter(([path]) => chosen(path))),
        fc.oneof(mutations(pieces, 2), fc.constant([])),
      )
      .map(([[path, text], changes]) => ({ path, text: mutated(text, changes) }));
  return {
    values: fc.array(
      fc.oneof(
        { arbitrary: edit((path) => path.endsWith('.md'), PIECES), weight: 3 },
        { arbitrary: edit((path) => path.endsWith('.yaml'), YAML_PIECES), weight: 1 },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    faults(saved) {
      const cache = new CompileCache();
      outcomeOf(files, {}, cache);
      const now = new Map(files.texts);
      return saved.flatMap(({ path, text }, index) => {
        const deck = { ...files, texts: new Map(now.set(path, text)) };
        const [after, anew] = [outcomeOf(deck, {}, cache), outcomeOf(deck)].map((outcome) =>
          JSON.stringify(outcome),
        );
        return after === anew
          ? []
          : [`After edit ${index + 1}, ${path}, the deck is not the one that is compiled anew.`];
      });
    },
  };
}
