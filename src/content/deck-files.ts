import type { MeasureText } from '../figures/static/measure-text.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { FigureFile } from './figures/localized-figures.ts';
import type { Highlighter } from './highlighter.ts';
import type { Inspection } from './pictures/picture.ts';

/** The files that a deck is compiled from, as read from the disk. */
export interface DeckFiles {
  /** Folder of the deck as shown in diagnostics, for instance `slides`. */
  readonly folder: string;
  /** Text files by their path in the folder: `deck.yaml`, `fr/titre.md`, `series/burn.csv`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Diagnostics of the files that are not UTF-8. Default: none. */
  readonly undecoded?: readonly Diagnostic[];
  readonly figures: readonly FigureFile[];
  /** Paths of the files in `assets/`, relative to it. */
  readonly pictures: readonly string[];
  /** Icons that `assets/` lacks, drawn for this deck, by the path where they would be. `readAsset` has them, too. Default: none. */
  readonly icons?: ReadonlyMap<string, Uint8Array>;
  /** What the pictures are that slides name, by their path in `assets/`. */
  readonly inspected: ReadonlyMap<string, Inspection>;
  /** Reads a file of `assets/`, or only as many bytes of its start. */
  readAsset(path: string, length?: number): Uint8Array;
  /** Whether the project can import an npm package. */
  isInstalled(name: string): boolean;
  /** The style sheets with the default colours, for the checks of the deck's own. Default: none, and no checks. */
  readonly tokens?: readonly string[];
  /** Names of the layouts that have a style sheet. */
  readonly layouts: readonly string[];
  /** Measures the text of figures in the fonts of the deck. */
  readonly measure: MeasureText;
  /** Divides code into tokens, in the languages of the deck's code blocks. */
  readonly highlighter: Highlighter;
}
