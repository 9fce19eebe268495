import { createHash } from 'node:crypto';
import type { BuildOptions } from '../content/build-options.ts';
import { isDraft } from '../content/deck/drafts.ts';
import type { DeckFiles } from '../content/deck-files.ts';
import { showsLedger } from '../markdown/embeds/ledger-part.ts';
import { withoutComments } from '../markdown/remove-comments.ts';
import { CachedResults } from './cached-results.ts';

/**
 * Results of earlier compilations of a deck. As long as only the texts of slides change, the other files are not read
 * again, and of the slides only those are compiled whose own texts have changed.
 */
export class CompileCache {
  /** By the inputs that slides share, the oldest first. */
  readonly #results = new Map<string, CachedResults>();
  readonly #capacity: number;
  readonly #ids = new WeakMap<object, number>();
  #nextId = 0;

  /** @param capacity how many states of the shared inputs have their results kept */
  constructor(capacity = 1) {
    this.#capacity = capacity;
  }

  /** The results for these files, apart from the texts of slides; none if another file is new. */
  resultsFor(files: DeckFiles, options: BuildOptions): CachedResults {
    const key = this.#keyOf(files, options);
    const results = this.#results.get(key) ?? new CachedResults();
    this.#results.delete(key);
    this.#results.set(key, results);
    for (const oldest of this.#results.keys()) {
      if (this.#results.size <= this.#capacity) break;
      this.#results.delete(oldest);
    }
    return results;
  }

  /** Everything that more than one slide may depend on. */
  #keyOf(
    files: DeckFiles,
    { address, forAuthor, showDrafts, sourcePositions, singleFile }: BuildOptions,
  ): string {
    const texts = [...files.texts];
    const inputs = [
      [address, forAuthor, showDrafts, sourcePositions, singleFile],
      texts.filter(([path]) => !isSlide(path)),
      // Of another slide, it matters whether it can be linked to, and whether it has the table of facts.
      texts.flatMap(([path, text]) =>
        isSlide(path) ? [[path, isDraft(text), showsLedger(withoutComments(text))]] : [],
      ),
      files.undecoded,
      files.figures.map(({ definition, ...figure }) => [figure, this.#idOf(definition)]),
      files.pictures,
      [...files.inspected],
      files.tokens,
      files.layouts,
      this.#idOf(files.measure),
      this.#idOf(files.highlighter.tokenize),
    ];
    return createHash('sha256').update(JSON.stringify(inputs)).digest('base64');
  }

  /** A number for an object or a function, and any other value itself. */
  #idOf(value: unknown): unknown {
    if (Object(value) !== value) return value;
    const object = value as object;
    const id = this.#ids.get(object) ?? this.#nextId++;
    this.#ids.set(object, id);
    return { id };
  }
}

const isSlide = (path: string) => path.endsWith('.md');
