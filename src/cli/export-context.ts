import type { DeckPage } from './browser/deck-page.ts';
import type { ListedSlide } from './browser/stage-page.ts';
import type { ExportOptions } from './export-options.ts';
import type { StagedOutput } from './staged-output.ts';

/** What a target receives for each language: the opened page and the selected slides. */
export interface ExportContext {
  readonly deckPage: DeckPage;
  readonly slides: readonly NumberedSlide[];
  readonly options: ExportOptions;
  readonly output: StagedOutput;
  /** Reports progress to the user. */
  log(sentence: string): void;
}

/** A slide with its number in the whole deck, from 1. */
export interface NumberedSlide extends ListedSlide {
  readonly number: number;
}

/** Makes the files of one language. @returns their paths, relative to the output folder */
export type MakeFiles = (context: ExportContext) => Promise<string[]>;
