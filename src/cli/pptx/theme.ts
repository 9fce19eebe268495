import type { Color, Run } from '../../slide-content/content.ts';
import { NAMESPACES, type XmlElement, x } from './xml.ts';

/** Fonts that every Office has, by what the deck uses its own for: nobody who edits the file has those. */
const FONTS = { heading: 'Arial', text: 'Georgia', code: 'Courier New' } as const;

/** Places of the theme's colours, by the token that fills them. */
const PLACES = {
  dk1: 'ink',
  lt1: 'paper',
  dk2: 'muted',
  lt2: 'raised',
  accent1: 'actor-1',
  accent2: 'actor-2',
  accent3: 'actor-3',
  accent4: 'rest',
  accent5: 'line',
  accent6: 'ground',
  hlink: 'ink',
  folHlink: 'ink',
} as const;

/** The tokens that a theme is made of. */
export const THEME_TOKENS: readonly string[] = [...new Set(Object.values(PLACES))];

/** Names that shapes and texts use, which the master maps to places. */
const NAMES: Readonly<Record<string, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };

/** Values of the tokens, as `#rrggbb`. */
export type Tokens = Readonly<Record<string, string>>;

/** A colour of the theme, or where it has none the colour itself. */
export function colorElement({ hex, alpha }: Color, tokens: Tokens): XmlElement {
  const place = Object.entries(PLACES).find(
    ([name, token]) => !/hlink/i.test(name) && tokens[token]?.toLowerCase() === hex,
  )?.[0];
  const opacity = alpha < 1 ? [x('a:alpha', { val: Math.round(alpha * 100_000) })] : [];
  return place
    ? x('a:schemeClr', { val: NAMES[place] ?? place }, opacity)
    : x('a:srgbClr', { val: hex.slice(1).toUpperCase() }, opacity);
}

export function solidFill(color: Color, tokens: Tokens): XmlElement {
  return x('a:solidFill', [colorElement(color, tokens)]);
}

/** The font of a run: that of the theme, except for code. */
export function typefaceOf(family: Run['family']): string {
  if (family === 'code') return FONTS.code;
  return family === 'heading' ? '+mj-lt' : '+mn-lt';
}

/** The theme: colours and fonts of the deck, and plain effects, which the schema wants. */
export function themePart(name: string, tokens: Tokens): XmlElement {
  const fonts = (latin: string) => [
    x('a:latin', { typeface: latin }),
    x('a:ea', { typeface: '' }),
    x('a:cs', { typeface: '' }),
  ];
  const placeholder = () => x('a:solidFill', [x('a:schemeClr', { val: 'phClr' })]);
  const three = <Result>(make: () => Result) => [make(), make(), make()];
  return x('a:theme', { 'xmlns:a': NAMESPACES['xmlns:a'], name }, [
    x('a:themeElements', [
      x(
        'a:clrScheme',
        { name },
        Object.entries(PLACES).map(([place, token]) =>
          x(`a:${place}`, [
            x('a:srgbClr', { val: (tokens[token] ?? '#000000').slice(1).toUpperCase() }),
          ]),
        ),
      ),
      x('a:fontScheme', { name }, [
        x('a:majorFont', fonts(FONTS.heading)),
        x('a:minorFont', fonts(FONTS.text)),
      ]),
      x('a:fmtScheme', { name }, [
        x('a:fillStyleLst', three(placeholder)),
        x(
          'a:lnStyleLst',
          three(() => x('a:ln', { w: 9525 }, [placeholder()])),
        ),
        x(
          'a:effectStyleLst',
          three(() => x('a:effectStyle', [x('a:effectLst')])),
        ),
        x('a:bgFillStyleLst', three(placeholder)),
      ]),
    ]),
  ]);
}
