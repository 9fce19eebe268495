import type { DeckFonts } from './choose-fonts.ts';

/** The weights of each instance in style sheets: its family is heavy for titles and numbers, light for labels. */
const FACES = [
  { instance: 'label', role: 'label', weights: '400 650' },
  { instance: 'display', role: 'label', weights: '651 800' },
  { instance: 'text', role: 'text', weights: '400' },
] as const;

/** The style sheet of the typefaces, beside their files, and the tokens with their names and those of their fallbacks. */
export function typefacesCss({ families }: DeckFonts): string {
  const faces = FACES.map(
    ({ instance, role, weights }) =>
      `@font-face{font-family:"${families[role].name}";src:url("@fonts/${instance}.woff2") format("woff2");font-weight:${weights};font-display:swap}`,
  );
  const tokens = (['label', 'text'] as const).map((role) => {
    const { name, isSerif } = families[role];
    return `--font-${role}:"${name}",var(${fallbacksOf(name)}),${isSerif ? 'serif' : 'sans-serif'}`;
  });
  return `${faces.join('\n')}\n:root{${tokens.join(';')}}\n`;
}

/** The custom property with the names of the fallback fonts of a family: `--fallbacks-source-serif-4`. */
export function fallbacksOf(family: string): string {
  return `--fallbacks-${family.toLowerCase().replace(/[^a-z\d]+/g, '-')}`;
}
