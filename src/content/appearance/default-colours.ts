import type { Colours } from './palette.ts';

/** The colours of the light and of the dark theme, by role. */
export interface Themes {
  readonly light: Colours;
  readonly dark: Colours;
}

/** The colours that style sheets set for both themes. @param sheets texts of `tokens.css` and `optional/actors.css` */
export function defaultColours(sheets: readonly string[]): Themes {
  const light: Record<string, string> = {};
  const dark: Record<string, string> = {};
  for (const sheet of sheets) {
    // The parts of a sheet: what is for everyone comes first, then the dark theme, then other media.
    const [everyone = '', ...media] = sheet.split(/(?=@media )/);
    const isDark = (part: string) => /^@media [^{]*prefers-color-scheme: dark/.test(part);
    Object.assign(light, coloursIn(everyone));
    Object.assign(dark, coloursIn(everyone), ...media.filter(isDark).map(rootColours));
  }
  return { light, dark };
}

/** The dark theme is followed by rules of other views, which have palettes of their own. */
function rootColours(part: string): Colours {
  return coloursIn(part.slice(0, part.indexOf('}')));
}

function coloursIn(css: string): Record<string, string> {
  const found = css.matchAll(/--color-([\w-]+): (#[\da-f]{6});/gi);
  return Object.fromEntries(Array.from(found, ([, role = '', value = '']) => [role, value]));
}
