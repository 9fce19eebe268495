import type { DeckPage } from './browser/deck-page.ts';
import type { ListedSlide } from './browser/stage-page.ts';
import type { ExportOptions } from './export-options.ts';
import type { StagedOutput } from './staged-output.ts';

/** The view in which an edition is opened. Paper is printed from any; the Reader costs least. */
export type View = 'stage' | 'reader';

/** What a target is given: an edition that stands in its view, and the slides of it that are wanted. */
export interface Job {
  readonly deckPage: DeckPage;
  readonly slides: readonly NumberedSlide[];
  readonly options: ExportOptions;
  readonly output: StagedOutput;
  /** Tells the person what has been done. */
  log(sentence: string): void;
}

/** A slide with its number in the whole deck, from 1. */
export interface NumberedSlide extends ListedSlide {
  readonly number: number;
}

/** Makes the files of one edition. @returns their paths in the delivery */
export type Make = (job: Job) => Promise<string[]>;
