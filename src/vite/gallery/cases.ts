import type { Figure } from '../../figures/definition.ts';
import { type Format, formatOf as figureFormat } from '../../figures/shapes.ts';

/** The sizes in which every figure has to fit: those of slide and phone, others between them, and smaller ones. */
export const SIZES = {
  slide: (figure) => figureFormat(figure, 'wide'),
  'beside-text': () => ({ width: 1136, height: 252, size: 24 }),
  'half-slide': () => ({ width: 548, height: 280, size: 24 }),
  'tall-slide': () => ({ width: 1160, height: 480, size: 24 }),
  window: () => ({ width: 640, height: 420, size: 16 }),
  phone: (figure) => figureFormat(figure, 'narrow'),
  'low-phone': () => ({ width: 350, height: 300, size: 16 }),
  'small-phone': () => ({ width: 280, height: 260, size: 16 }),
} satisfies Record<string, (figure: Pick<Figure, 'lines'>) => Format>;

/** A colour theme, in which tokens have values of their own. */
export interface Theme {
  readonly name: string;
  /** Media query that sets the tokens, as the style sheets write it; undefined for the default values. */
  readonly media?: string;
}

/** The themes of the gallery; print is based on the light theme. */
export const THEMES = [
  { name: 'light' },
  { name: 'dark', media: '(prefers-color-scheme: dark)' },
  { name: 'print', media: 'print' },
  { name: 'forced', media: '(forced-colors: active)' },
] as const satisfies readonly Theme[];

/** One drawing of the gallery. */
export interface Case {
  readonly figure: string;
  readonly lang: string;
  readonly state: string;
  readonly size: string;
  readonly theme: string;
}

/** The properties by which drawings are filtered. */
export const KEYS = ['figure', 'lang', 'state', 'size', 'theme'] as const;

/** Id of a case, also of its element. */
export function caseId(of: Case): string {
  return KEYS.map((key) => of[key]).join('.');
}

/** The figures of one language, by name. */
interface Figures {
  readonly lang: string;
  readonly figures: ReadonlyMap<string, Pick<Figure, 'states'>>;
}

/** Every figure in every language, state, size and theme. */
export function listCases(locales: readonly Figures[]): Case[] {
  const all = locales.flatMap(({ lang, figures }) =>
    Array.from(figures, ([figure, { states }]) => ({ figure, lang, states })),
  );
  return all.flatMap(({ figure, lang, states }) =>
    states.flatMap((state) =>
      Object.keys(SIZES).flatMap((size) =>
        THEMES.map(({ name: theme }) => ({ figure, lang, state, size, theme })),
      ),
    ),
  );
}

/** The size of a case in pixels, and that of its text. */
export function caseFormat({ size }: Pick<Case, 'size'>, figure: Pick<Figure, 'lines'>): Format {
  const format = SIZES[size as keyof typeof SIZES];
  return format(figure);
}
