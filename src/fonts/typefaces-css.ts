import { type DeckFonts, ITALICS } from './choose-fonts.ts';
import type { InstancePart } from './further-files.ts';

/** The weights of each instance in style sheets: its family is heavy for titles and numbers, light for labels. */
const FACES = [
  { instance: 'label', role: 'label', weights: '400 650' },
  { instance: 'display', role: 'label', weights: '651 800' },
  { instance: 'text', role: 'text', weights: '400' },
] as const;

/** What a rule says of one family, beside its file. */
interface Face {
  readonly family: string;
  readonly weights: string;
  readonly style: string;
}

/** The faces of optional instances, whose first files are in `src/styles/optional/`. */
const OPTIONAL_FACES = [
  { instance: 'italic', family: ITALICS, weights: '400', style: ';font-style:italic' },
  { instance: 'code', family: 'Source Code Pro', weights: '200 900', style: '' },
] as const;

/**
 * The style sheet of the typefaces, beside their files, and the tokens with their names and those of their fallbacks.
 * Files of further scripts are for their characters only.
 */
export function typefacesCss({ families }: DeckFonts, parts: readonly InstancePart[] = []): string {
  const own = FACES.map(({ role, ...face }) => ({
    ...face,
    family: families[role].name,
    style: '',
  }));
  const faceOf = ({ family, weights, style }: Face, name: string) =>
    `@font-face{font-family:"${family}";src:url("@fonts/${name}.woff2") format("woff2");font-weight:${weights}${style};font-display:swap`;
  const faces = [
    ...own.map((face) => `${faceOf(face, face.instance)}}`),
    ...[...own, ...OPTIONAL_FACES].flatMap((face) =>
      parts
        .filter(({ instance, name }) => instance === face.instance && name !== instance)
        .map(
          ({ name, characters }) => `${faceOf(face, name)};unicode-range:${rangesOf(characters)}}`,
        ),
    ),
  ];
  const tokens = (['label', 'text'] as const).map((role) => {
    const { name, isSerif } = families[role];
    return `--font-${role}:"${name}",var(${fallbacksOf(name)}),${isSerif ? 'serif' : 'sans-serif'}`;
  });
  return `${faces.join('\n')}\n:root{${tokens.join(';')}}\n`;
}

/** The value of `unicode-range` for characters: `U+104-107,U+118`. */
function rangesOf(characters: string): string {
  const points = Array.from(characters, (character) => character.codePointAt(0) ?? 0);
  const ranges: { from: number; to: number }[] = [];
  for (const point of points.sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last.to === point - 1) last.to = point;
    else ranges.push({ from: point, to: point });
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges
    .map(({ from, to }) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(',');
}

/** The custom property with the names of the fallback fonts of a family: `--fallbacks-source-serif-4`. */
export function fallbacksOf(family: string): string {
  return `--fallbacks-${family.toLowerCase().replace(/[^a-z\d]+/g, '-')}`;
}
