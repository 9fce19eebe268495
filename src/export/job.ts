import type { Delivery } from './delivery.ts';
import type { Edition } from './edition.ts';
import type { Options } from './options.ts';
import type { ListedSlide } from './stage-page.ts';

/** What a target is given: an edition that stands on the Stage, and the slides of it that are wanted. */
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

/** A kind of files that can be made of a deck. */
export interface Target {
  /** What it makes, for the help. */
  readonly makes: string;
  /** Makes the files of one edition. @returns their paths in the delivery */
  make(job: Job): Promise<string[]>;
}
