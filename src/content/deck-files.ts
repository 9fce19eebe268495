import type { MeasureText } from '../figures/static/measure-text.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { FigureFile } from './localized-figures.ts';

/** The files of `slides/`, as read, and what the engine offers them. */
export interface DeckFiles {
  /** Folder of the deck as it is named in messages, for instance `slides`. */
  readonly folder: string;
  /** Every text file of the folder by its path in it: `deck.yaml`, `fr/titre.md`. */
  readonly texts: ReadonlyMap<string, string>;
  /** The problem of each of these files that is not UTF-8; none unless told. */
  readonly undecoded?: readonly Diagnostic[];
  readonly figures: readonly FigureFile[];
  /** Paths of the files in `assets/`. */
  readonly pictures: readonly string[];
  /** Reads a file of `assets/`. */
  readAsset(path: string): Uint8Array;
  /** Names of the layouts that have a style sheet. */
  readonly layouts: readonly string[];
  /** How wide a text of a figure is in the deck's own fonts. */
  readonly measure: MeasureText;
}
