import type { ColorRole, Fact, FigureTheme } from '../definition.ts';
import type { ActorSymbol } from '../drawing/actor-symbol.ts';
import { barFill } from '../drawing/bar-fill.ts';
import type { Hatching } from '../drawing/hatched-bars.ts';
import { span } from '../drawing/span.ts';

/** A part of a whole. */
interface Part {
  readonly label: string;
  readonly value: Fact;
  /** By default `actor-1` for the part and `rest` for the rest. */
  readonly color?: ColorRole;
}

/** A whole in two parts: the one that the figure is about, at its right end, and all the rest. */
export interface Parts {
  readonly part: Part & {
    /** Symbol of the actor before its name. */
    readonly sign?: ActorSymbol['shape'];
  };
  readonly rest: Part;
}

/** Where the parts meet and where the whole ends, in the unit of the facts. */
export function limitsOf({ part, rest }: Parts): {
  readonly border: number;
  readonly whole: number;
} {
  const border = rest.value.value ?? 0;
  return { border, whole: border + (part.value.value ?? 0) };
}

export const COLORS = { part: 'actor-1', rest: 'rest' } as const satisfies Record<
  keyof Parts,
  ColorRole
>;

/** Both parts are striped if one is a forecast: what is computed from a forecast is one. */
const isForecast = ({ part, rest }: Parts) =>
  [part, rest].some(({ value }) => value.nature === 'forecast');

/** A horizontal bar in a drawing whose y scale is in lines of text. */
export interface HorizontalBar {
  /** Its middle. */
  readonly y: number;
  /** In multiples of the theme's size. */
  readonly thick: number;
}

/** Options of a dataset that has one bar. */
export function horizontalBar(theme: FigureTheme, { thick }: HorizontalBar) {
  return { barThickness: thick * theme.size, grouped: false, inflateAmount: 0 };
}

/** The datasets of the part and of the rest; before they are shown, they have no length and are in the middle. */
export function partDatasets(theme: FigureTheme, parts: Parts, bar: HorizontalBar, isShown = true) {
  const { border, whole } = limitsOf(parts);
  const spans = { part: [border, whole], rest: [0, border] } as const;
  return (['part', 'rest'] as const).map((key) => {
    const [from, to] = isShown ? spans[key] : [whole / 2, whole / 2];
    return {
      ...horizontalBar(theme, bar),
      ...barFill(theme, parts[key].color ?? COLORS[key], isForecast(parts)),
      data: [span(from, to, bar.y)],
    };
  });
}

/** The stripes of both parts, if they are forecasts. @param first index of the dataset of the part */
export function partHatching(parts: Parts, first: number): Hatching[] {
  if (!isForecast(parts)) return [];
  return (['part', 'rest'] as const).map((key, index) => ({
    dataset: first + index,
    index: 0,
    color: parts[key].color ?? COLORS[key],
    as: 'forecast',
  }));
}

/** The symbol before the name of the part. */
export function signOf({ part: { sign, color = COLORS.part } }: Parts): {
  readonly sign?: ActorSymbol;
} {
  return sign ? { sign: { shape: sign, color } } : {};
}
