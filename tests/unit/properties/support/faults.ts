import type { DeckFiles } from '../../../../src/content/deck-files.ts';
import { faultsOfDiagnostics } from './check-diagnostics.ts';
import { readPage } from './check-document.ts';
import { outcomeOf } from './outcome.ts';

/** What is wrong with the answer to a deck, whatever it is; empty where it is shown or refused as it should be. */
export function faultsOf(files: DeckFiles): string[] {
  const outcome = outcomeOf(files);
  if ('diagnostics' in outcome) return faultsOfDiagnostics(outcome.diagnostics, files);
  return outcome.documents.flatMap((document) => readPage(document).faults);
}
