import type { Delivery } from './delivery.ts';
import type { Edition } from './edition.ts';
import type { Options } from './options.ts';
import type { ListedSlide } from './stage-page.ts';

/** The view in which an edition is opened. Paper is printed from any; the Reader costs least. */
export type View = 'stage' | 'reader';

/** What a target is given: an edition that stands in its view, and the slides of it that are wanted. */
export interface Job {
  readonly edition: Edition;
  readonly slides: readonly NumberedSlide[];
  readonly options: Options;
  readonly delivery: Delivery;
  /** Tells the person what has been done. */
  tell(sentence: string): void;
}

/** A slide with its number in the whole deck, from 1. */
export interface NumberedSlide extends ListedSlide {
  readonly number: number;
}

/** Makes the files of one edition. @returns their paths in the delivery */
export type Make = (job: Job) => Promise<string[]>;
