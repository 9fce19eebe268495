import type { ChartConfiguration } from 'chart.js';

/** How a statement of the ledger came to be known. */
export type Nature = 'reported' | 'forecast' | 'computed';

/** One fact of `slides/facts.yaml`, worded and formatted for one language. */
export interface Fact {
  readonly id: string;
  /** What the fact says, as one sentence without its final full stop. */
  readonly statement: string;
  readonly nature: Nature;
  /** The number itself, in the fact's unit; absent where no amount is given. */
  readonly value?: number;
  /** The calendar year the value belongs to. */
  readonly year?: number;
  /** Number and unit for a sentence: `20 milliards de dollars`. The statement where there is no number. */
  readonly text: string;
  /** Number and unit for an axis or a label: `20 Md$`. */
  readonly short: string;
}

/** The facts of the deck by id; the build amends it from `slides/facts.yaml`. */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled by declaration merging.
export interface KnownFacts {}

/** Id of a fact. Before the first build, when none is known, any text will do. */
export type FactId = [keyof KnownFacts] extends [never] ? string : keyof KnownFacts;

/** A wording in each language of the deck. */
export type LocalizedText = Readonly<Record<string, string>>;

/** What a figure is given to speak with: the ledger and one language. */
export interface FigureContext {
  /** Language tag of the edition, for instance `fr`. */
  readonly lang: string;
  /** A fact by its id. Throws a sentence naming the nearest id when there is none. */
  fact(id: FactId): Fact;
  /** The wording for this edition, typographically set. Throws when the language lacks. */
  localize(wording: LocalizedText): string;
}

/** Where a datum is drawn: an element of a dataset, or a part between two places on the scales. */
export type Mark =
  | { readonly dataset: number; readonly index: number }
  | {
      readonly from: { readonly x: number; readonly y: number };
      readonly to: { readonly x: number; readonly y: number };
    };

/** One line of a figure's data. A text instead of a fact is something the ledger does not know, for instance “not published”. */
export interface FigureRow {
  readonly label: string;
  readonly value: Fact | string;
  /** Where the whole drawing shows it, for whoever points at it or walks from datum to datum. */
  readonly at?: Mark;
}

/** What a drawing needs to know of its surroundings; the values come from the CSS tokens. */
export interface FigureTheme {
  /** Colour by role, for instance `ink`, `muted`, `line`, `paper`, `actor-1`, `actor-2`, `actor-3`, `rest`. */
  color(role: ColorRole): string;
  /** Font family for labels and for running text. */
  readonly family: { readonly label: string; readonly text: string };
  /** Base text size in CSS pixels; every other length of a figure is a multiple of it. */
  readonly size: number;
  /** Width of the drawing in CSS pixels. */
  readonly width: number;
  /** Height of the drawing in CSS pixels. */
  readonly height: number;
  /** Whether the drawing may move. */
  readonly motion: boolean;
}

export const COLOR_ROLES = [
  'ink',
  'muted',
  'line',
  'paper',
  'actor-1',
  'actor-2',
  'actor-3',
  'rest',
] as const;
export type ColorRole = (typeof COLOR_ROLES)[number];

/** A figure, worded in one language. */
export interface Figure<State extends string = string> {
  /** What is measured, with its unit; the slide's own title carries the message. */
  readonly title: string;
  /** One or two sentences that say what a person sees, for whoever does not. */
  readonly description: string;
  /** What must be known to read the drawing rightly, printed under it. */
  readonly note?: string;
  /** Id of the source in `slides/facts.yaml`. */
  readonly source: string;
  /** Heading of the table's first column. */
  readonly rowsAre: string;
  readonly rows: readonly FigureRow[];
  /** Height of the drawing in lines of its text: wide, as on a slide (13 unless told), and narrow, as on a phone (20). */
  readonly lines?: { readonly wide?: number; readonly narrow?: number };
  /** The steps of the drawing in order, the first one being shown on arrival; the last one is the whole figure. */
  readonly states: readonly [State, ...State[]];
  /** The drawing in one of its states. Pure: same state and theme, same drawing. */
  chart(state: State, theme: FigureTheme): ChartConfiguration;
}

/** Makes a figure out of the ledger; the default export of each file in `slides/figures/`. */
export type FigureDefinition = (context: FigureContext) => Figure;

/**
 * A drawing as Chart.js is to be given it. TypeScript looks for misspelt options in what is handed
 * over, and not in what a function returns; so a figure hands it over here.
 */
export function drawing(config: ChartConfiguration): ChartConfiguration {
  return config;
}

/**
 * Types a figure file: `export default defineFigure(['before', 'after'], ({ fact, say }) => ({ … }))`.
 * @param states the steps of the drawing in order; they come first, so that what is made of them is
 *   known to be one of them
 */
export function defineFigure<const State extends string>(
  states: readonly [State, ...State[]],
  make: (context: FigureContext) => Omit<Figure<State>, 'states'>,
): FigureDefinition {
  return (context) => ({ ...make(context), states }) as unknown as Figure;
}
