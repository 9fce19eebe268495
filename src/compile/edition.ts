import type { Figure } from '../figures/definition.ts';
import type { Words } from '../words/words.ts';
import type { Deck } from './deck.ts';
import type { WordedFact } from './facts.ts';
import type { Ledger } from './ledger.ts';
import type { MeasureText } from './measure-text.ts';
import type { Paper } from './papers.ts';
import type { PreviewPicture } from './previews.ts';

/** All that a slide of one language can refer to. */
export interface Edition {
  readonly lang: string;
  readonly words: Words;
  readonly deck: Deck;
  readonly ledger: Ledger;
  readonly facts: ReadonlyMap<string, WordedFact>;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Names of the figures that exist but are broken; the problem is already noted. */
  readonly brokenFigures: ReadonlySet<string>;
  /** Paths of the files in `assets/`. */
  readonly pictures: readonly string[];
  readonly measure: MeasureText;
  /** The PDFs that go with the site, in all languages. */
  readonly papers: readonly Paper[];
  /** The pictures that links to slides show, in all languages. */
  readonly previews: readonly PreviewPicture[];
  /** Whether the documents have the notes. */
  readonly hasNotes: boolean;
  /** Whether each language is one file, beside those of the others. */
  readonly alone: boolean;
  /** Whether one of its slides shows the ledger, to which numbers can lead. */
  readonly ledgerShown: boolean;
}
