import type { Figure } from '../figures/definition.ts';
import type { MeasureText } from '../figures/static/measure-text.ts';
import type { Messages } from '../i18n/messages.ts';
import type { OgImage, PdfFile } from './build-options.ts';
import type { DeckConfig } from './deck-config.ts';
import type { Ledger } from './ledger.ts';
import type { LocalizedFact } from './localized-facts.ts';

/** All that a slide of one language can refer to. */
export interface DeckContext {
  readonly lang: string;
  readonly messages: Messages;
  readonly deck: DeckConfig;
  readonly ledger: Ledger;
  readonly facts: ReadonlyMap<string, LocalizedFact>;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Names of the figures that exist but are broken; the problem is already noted. */
  readonly brokenFigures: ReadonlySet<string>;
  /** Paths of the files in `assets/`. */
  readonly pictures: readonly string[];
  /** URL of a file of `assets/` by its path there: from the root of the site, or `data:` in a single-file build. */
  assetUrl(path: string): string;
  readonly measure: MeasureText;
  /** The PDFs that go with the site, in all languages. */
  readonly pdfs: readonly PdfFile[];
  /** The pictures that links to slides show, in all languages. */
  readonly ogImages: readonly OgImage[];
  /** Whether the documents have the notes. */
  readonly hasNotes: boolean;
  /** Whether each language is one file, beside those of the others. */
  readonly singleFile: boolean;
  /** Whether one of its slides shows the ledger, to which numbers can lead. */
  readonly ledgerShown: boolean;
}
