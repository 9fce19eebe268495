import type { Figure } from '../../figures/definition.ts';
import { type Format, formatOf } from '../../figures/shapes.ts';

/**
 * The rooms every figure has to fit in, by name: as it is drawn on a slide and on a phone, in a
 * taller slide and in a window between, and in less room than it asks for.
 */
export const SIZES = {
  slide: (figure) => formatOf(figure, 'wide'),
  'tall-slide': () => ({ width: 1160, height: 480, size: 24 }),
  window: () => ({ width: 640, height: 420, size: 16 }),
  phone: (figure) => formatOf(figure, 'narrow'),
  'low-phone': () => ({ width: 350, height: 300, size: 16 }),
  'small-phone': () => ({ width: 280, height: 260, size: 16 }),
} satisfies Record<string, (figure: Pick<Figure, 'lines'>) => Format>;

/** A surrounding in which the tokens have values of their own. */
export interface Theme {
  readonly name: string;
  /** The media rule that re-values the tokens, as the style sheets write it; none for the plain values. */
  readonly media?: string;
}

/** The surroundings every figure is looked at in; paper starts from the light ones, as print does. */
export const THEMES = [
  { name: 'light' },
  { name: 'dark', media: '(prefers-color-scheme: dark)' },
  { name: 'print', media: 'print' },
  { name: 'forced', media: '(forced-colors: active)' },
] as const satisfies readonly Theme[];

/** One drawing to look at. */
export interface Case {
  readonly figure: string;
  readonly lang: string;
  readonly state: string;
  readonly size: string;
  readonly theme: string;
}

/** By what the drawings can be chosen. */
export const KEYS = ['figure', 'lang', 'state', 'size', 'theme'] as const;

/** A case's own name, which is also its address on the page. */
export function nameOf(of: Case): string {
  return KEYS.map((key) => of[key]).join('.');
}

/** The figures of one language, by name. */
interface Figures {
  readonly lang: string;
  readonly figures: ReadonlyMap<string, Pick<Figure, 'states'>>;
}

/** Every figure in every language, state, size and theme: what the gallery shows and the tests examine. */
export function casesIn(locales: readonly Figures[]): Case[] {
  const worded = locales.flatMap(({ lang, figures }) =>
    Array.from(figures, ([figure, { states }]) => ({ figure, lang, states })),
  );
  return worded.flatMap(({ figure, lang, states }) =>
    states.flatMap((state) =>
      Object.keys(SIZES).flatMap((size) =>
        THEMES.map(({ name: theme }) => ({ figure, lang, state, size, theme })),
      ),
    ),
  );
}

/** The room of a case. */
export function formatFor({ size }: Pick<Case, 'size'>, figure: Pick<Figure, 'lines'>): Format {
  const format = SIZES[size as keyof typeof SIZES];
  return format(figure);
}
