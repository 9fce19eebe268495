import { createContext, Script } from 'node:vm';
import type { BuildOptions } from '../../../../src/content/build-options.ts';
import type { DeckFiles } from '../../../../src/content/deck-files.ts';
import { ContentError, type Diagnostic } from '../../../../src/content/diagnostics.ts';
import type { CompileCache } from '../../../../src/document/compile-cache.ts';
import { compileDeck } from '../../../../src/document/compile-deck.ts';
import type { CompiledDocument } from '../../../../src/document/document.ts';

/** What compiling a deck gives. */
export type Outcome =
  | { readonly documents: readonly CompiledDocument[] }
  | { readonly diagnostics: readonly Diagnostic[] };

/** Against hanging for ever only, in milliseconds: a loaded machine is slow, not wrong. */
const PATIENCE = 600_000;

const script = new Script('run()');
const context = createContext({ run: undefined });

/**
 * Runs a function, and ends it where it does not end.
 * @throws Error after ten minutes, and what the function throws
 */
function endingOrThrow<Result>(run: () => Result): Result {
  context['run'] = run;
  return script.runInContext(context, { timeout: PATIENCE }) as Result;
}

/**
 * Compiles a deck.
 * @param cache of the compilations before; by default, everything is compiled
 * @throws Error for anything but diagnostics: an exception of the compiler, or one that does not end
 */
export function outcomeOf(
  files: DeckFiles,
  options: BuildOptions = {},
  cache?: CompileCache,
): Outcome {
  try {
    return { documents: endingOrThrow(() => compileDeck(files, options, cache)) };
  } catch (error) {
    if (error instanceof ContentError) return { diagnostics: error.diagnostics };
    throw error;
  }
}
