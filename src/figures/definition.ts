import type { ChartConfiguration } from 'chart.js';

/** How a fact is known. */
export type Nature = 'reported' | 'forecast' | 'computed';

/** A fact of `slides/facts.yaml`, localized for one language. */
export interface Fact {
  readonly id: string;
  /** One sentence without its final full stop. */
  readonly statement: string;
  readonly nature: Nature;
  /** The number in the fact's unit; absent for a fact without one. */
  readonly value?: number;
  /** Calendar year of the value. */
  readonly year?: number;
  /** Number and unit for a sentence: `20 milliards de dollars`; the statement for a fact without a number. */
  readonly text: string;
  /** Number and unit for an axis or a label: `20 Md$`. */
  readonly short: string;
}

/** A point of a series of `slides/facts.yaml`. Without a value where nothing is published: its texts then say so. */
export interface Point extends Fact {
  /** Id of its series; that of the point is `burn.2027`. */
  readonly series: string;
  /** Where it is on an axis of time, in years: 2027; July 2027 is at 2027.5. */
  readonly at: number;
  /** When it is, for an axis or a label: `2027`, `Q1 2027`, `Mar 2027`. */
  readonly label: string;
  /** What the points of its series are; days have no steps. */
  readonly every?: Step;
}

/** From a point of a series to the next: where one is missing, there is a gap. */
export type Step = 'year' | 'quarter' | 'month';

/** The facts of the deck by id; a generated declaration adds those of `slides/facts.yaml`. */
// biome-ignore lint/suspicious/noEmptyInterface: declaration merging fills it.
export interface KnownFacts {}

/** Id of a fact; any string before the declaration is generated. */
type FactId = [keyof KnownFacts] extends [never] ? string : keyof KnownFacts;

/** The series of the deck by id; a generated declaration adds those of `slides/facts.yaml`. */
// biome-ignore lint/suspicious/noEmptyInterface: declaration merging fills it.
export interface KnownSeries {}

/** Id of a series; any string in a deck without one, and before the declaration is generated. */
type SeriesId = [keyof KnownSeries] extends [never] ? string : keyof KnownSeries;

/** A text by language tag. */
export type LocalizedText = Readonly<Record<string, string>>;

/** The facts and the language for which a figure is made. */
export interface FigureContext {
  /** Language tag, for instance `fr`. */
  readonly lang: string;
  /** A fact by its id. Throws for an unknown id. */
  fact(id: FactId): Fact;
  /** The points of a series in the order of time, at least one. Throws for an unknown id. */
  series(id: SeriesId): readonly [Point, ...Point[]];
  /** The text in this language, with its typography. Throws if there is none. */
  localize(text: LocalizedText): string;
}

/** Where a datum is drawn: an element of a dataset, or the box between two points on the scales. */
export type Mark =
  | { readonly dataset: number; readonly index: number }
  | {
      readonly from: { readonly x: number; readonly y: number };
      readonly to: { readonly x: number; readonly y: number };
    };

/** A row of a figure's data table. The value is a text where there is no fact, for instance “not published”. */
export interface FigureRow {
  readonly label: string;
  readonly value: Fact | string;
  /** Where the last state shows it, for its hotspot. */
  readonly at?: Mark;
}

/** Colours, fonts and size of a drawing; the values are CSS tokens. */
export interface FigureTheme {
  /** Value of the colour token of a role. */
  color(role: ColorRole): string;
  /** Font families. */
  readonly family: { readonly label: string; readonly text: string };
  /** Base font size in CSS pixels; other lengths are multiples of it. */
  readonly size: number;
  /** Width of the drawing in CSS pixels. */
  readonly width: number;
  /** Height of the drawing in CSS pixels. */
  readonly height: number;
  /** Whether animation is allowed. */
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
/** The actors beyond the third have a colour where deck.yaml has as many, and up to the sixth in any deck. */
export type ColorRole = (typeof COLOR_ROLES)[number] | `actor-${number}`;

/**
 * What of a figure a presentation program draws itself, as a chart with a sheet of data. Its places are those of the rows'
 * marks; what else the figure shows is shapes and texts.
 */
export interface ChartSheet {
  /** Bars by category, one bar in parts, points on an axis, or lines. */
  readonly type: 'bars' | 'parts' | 'points' | 'line';
  readonly direction: 'horizontal' | 'vertical';
  /** The first column: names, or places on an axis, for instance years. */
  readonly categories: readonly (string | number)[];
  /** A column each. */
  readonly series: readonly ChartSeries[];
}

/** A series of a chart sheet. */
interface ChartSeries {
  /** Empty for the only one, which is called like the figure. */
  readonly name: string;
  /** Colour of all its data, or of each. */
  readonly color: ColorRole | readonly ColorRole[];
  /** For each category the index of its row in the data table; undefined where nothing is drawn. */
  readonly rows: readonly (number | undefined)[];
}

/** A chart sheet with the rows of its figure, as an export reads it. */
export interface SheetData extends ChartSheet {
  readonly title: string;
  /** Heading of the first column. */
  readonly heading: string;
  readonly source: string;
  readonly rows: readonly {
    readonly label: string;
    /** The number with its unit. */
    readonly text: string;
    readonly value?: number | undefined;
    readonly nature?: Nature;
  }[];
}

/** A figure in one language. */
export interface Figure<State extends string = string> {
  /** The measured quantity with its unit; the message is in the slide's title. */
  readonly title: string;
  /** Text alternative: one or two sentences. */
  readonly description: string;
  /** A caveat, printed under the drawing. */
  readonly note?: string;
  /** Id of the source in `slides/facts.yaml`. */
  readonly source: string;
  /** Heading of the first column of the data table. */
  readonly rowsAre: string;
  readonly rows: readonly FigureRow[];
  /** Its data for presentation programs; without it, the whole drawing is shapes there. */
  readonly sheet?: ChartSheet;
  /**
   * Height in lines of text. `wide`: the greatest on a slide, where a figure has the room that the other text leaves; by
   * default all of it. `narrow`: the height on a phone, by default 20.
   */
  readonly lines?: { readonly wide?: number; readonly narrow?: number };
  /** States in the order of the steps; the first is shown on arrival, the last is the complete figure. */
  readonly states: readonly [State, ...State[]];
  /** The Chart.js configuration of a state; a pure function. */
  chart(state: State, theme: FigureTheme): ChartConfiguration;
}

/** The default export of each file in `slides/figures/`. */
export type FigureDefinition = (context: FigureContext) => Figure;

/**
 * Returns its argument. TypeScript checks object literals for unknown options in arguments, but not in
 * the return values of contextually typed functions.
 */
export function drawing(config: ChartConfiguration): ChartConfiguration {
  return config;
}

/**
 * Types a figure file: `export default defineFigure(['before', 'after'], ({ fact, localize }) => ({ … }))`.
 * @param states in the order of the steps; the first argument, so that the state of `chart` is typed
 */
export function defineFigure<const State extends string>(
  states: readonly [State, ...State[]],
  make: (context: FigureContext) => Omit<Figure<State>, 'states'>,
): FigureDefinition {
  return (context) => ({ ...make(context), states }) as unknown as Figure;
}
