import { en } from './en/messages.ts';
import { fr } from './fr/messages.ts';

/** Every sentence of the interface, in one language. `{name}` is filled in by `fill`. */
export interface Messages {
  /** What the build writes into the document. */
  readonly document: {
    /** Whose form numbers and dates take, as a BCP 47 tag. */
    readonly locale: string;
    /** The language's own name. */
    readonly language: string;
    /** Where each language is one file. */
    readonly beside: string;
    readonly contents: string;
    readonly sources: string;
    readonly version: string;
    readonly pdf: string;
    readonly handout: string;
    readonly present: string;
    readonly share: string;
    readonly shareNotFetched: string;
    readonly data: string;
    readonly number: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyRefused: string;
    readonly value: string;
    readonly nature: string;
    readonly source: string;
    readonly fact: string;
    readonly saidBy: string;
    readonly formula: string;
    readonly provenance: string;
    readonly row: string;
    readonly rowOfNature: string;
    readonly natureByFormula: string;
    readonly chain: string;
    readonly hostedAt: string;
    readonly qr: string;
    readonly toSlide: string;
    readonly nature_reported: string;
    readonly nature_forecast: string;
    readonly nature_computed: string;
    readonly nature_unknown: string;
  };
  /** What the stage shows and says. */
  readonly stage: {
    readonly controls: string;
    readonly next: string;
    readonly previous: string;
    readonly first: string;
    readonly last: string;
    readonly overview: string;
    readonly fullScreen: string;
    readonly fullScreenRefused: string;
    readonly black: string;
    readonly white: string;
    readonly lift: string;
    readonly zoom: string;
    readonly pan: string;
    readonly language: string;
    readonly data: string;
    readonly noData: string;
    readonly provenance: string;
    readonly noProvenance: string;
    readonly laser: string;
    readonly laserInHand: string;
    readonly pen: string;
    readonly penInHand: string;
    readonly undo: string;
    readonly clear: string;
    readonly speaker: string;
    readonly speakerBlocked: string;
    readonly share: string;
    readonly preflight: string;
    readonly doors: string;
    readonly read: string;
    readonly alone: string;
    readonly help: string;
    readonly close: string;
    readonly find: string;
    readonly position: string;
    readonly progress: string;
    readonly notStarted: string;
    /** Read by a script of `index.html`, as is the next. */
    readonly notLoaded: string;
    readonly fromDisk: string;
    readonly notFetched: string;
  };
}

const WORDS: Readonly<Record<string, Messages>> = { fr, en };

/** The languages that the interface speaks. */
export const UI_LANGUAGES = Object.keys(WORDS);

/** The interface's words in a language. Throws when it has none. */
export function messagesIn(lang: string): Messages {
  const words = WORDS[lang];
  if (!words) throw new Error(`The interface has no words in “${lang}”.`);
  return words;
}
