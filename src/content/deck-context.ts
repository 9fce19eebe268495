import type { Figure } from '../figures/definition.ts';
import type { MeasureText } from '../figures/static/measure-text.ts';
import type { Messages } from '../i18n/messages.ts';
import type { BackgroundTones } from './appearance/background-tones.ts';
import type { Sign } from './appearance/signs.ts';
import type { DownloadFile, OgImage } from './build-options.ts';
import type { DeckConfig } from './deck/deck-config.ts';
import type { Ledger } from './facts/ledger.ts';
import type { LocalizedFact } from './facts/localized-facts.ts';
import type { FigureFile } from './figures/localized-figures.ts';
import type { Highlighter } from './highlighter.ts';
import type { Credits } from './pictures/credits.ts';
import type { Inspection } from './pictures/picture.ts';

/** What the slides of one language are compiled with. */
export interface DeckContext {
  readonly lang: string;
  readonly messages: Messages;
  /** `deck.yaml`, without the drafts in a build. */
  readonly deck: DeckConfig;
  /** Names of the slides that are drafts. */
  readonly drafts: ReadonlySet<string>;
  /** The signs of the actors, in the order of deck.yaml. */
  readonly signs: readonly Sign[];
  /** The text that is legible on each colour of backgrounds. */
  readonly backgroundTones: BackgroundTones;
  readonly ledger: Ledger;
  readonly facts: ReadonlyMap<string, LocalizedFact>;
  readonly figures: ReadonlyMap<string, Figure>;
  /** The files of the figures by name. */
  readonly figureFiles: ReadonlyMap<string, FigureFile>;
  /** Names of the figures that exist but are invalid; their problems are already reported. */
  readonly brokenFigures: ReadonlySet<string>;
  /** Paths of the files in `assets/`, relative to it. */
  readonly pictures: readonly string[];
  /** What a picture of `assets/` is; undefined for a file that no slide names. */
  pictureAt(path: string): Inspection | undefined;
  /** Who made the pictures. */
  readonly credits: Credits;
  /** The slides that name a file of `assets/`, with their numbers from 1. */
  slidesShowing(path: string): readonly { readonly name: string; readonly number: number }[];
  /** URL of a file of `assets/` by its path there: from the root of the site, or `data:` in a single-file build. */
  assetUrl(path: string): string;
  /** Reads the start of a file of `assets/`. */
  readAsset(path: string, length: number): Uint8Array;
  readonly measure: MeasureText;
  readonly highlighter: Highlighter;
  /** Files that the site offers for download, in all languages. */
  readonly downloads: readonly DownloadFile[];
  /** Open Graph images, in all languages. */
  readonly ogImages: readonly OgImage[];
  /** Whether the documents contain the notes. */
  readonly hasNotes: boolean;
  /** Whether figures have their data for presentation programs: in what an export reads, not in a site. */
  readonly hasChartSheets: boolean;
  /** Whether elements have the file and line that they are written in. */
  readonly hasSourcePositions: boolean;
  /** Whether each language is built as one self-contained file. */
  readonly singleFile: boolean;
  /** Whether a slide contains the table of facts, so that numbers can link to its rows. */
  readonly ledgerShown: boolean;
}
