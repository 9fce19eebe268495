import type { Font } from 'fontkit';

/** Side of the icon in its own units. */
const SIDE = 64;
/** The box of the letters, above the bar. */
const LETTERS = { width: 46, height: 30, bottom: 41 };

/** The colours of an icon. */
export interface IconColours {
  readonly ground: string;
  readonly ink: string;
  /** End of the bar. */
  readonly mark: string;
}

/**
 * An icon with letters above a bar. The letters are outlines, since an icon has no fonts; without letters that the font
 * has, there is the bar only.
 * @param letters one or two
 */
export function iconSvg(letters: string, title: string, font: Font, colours: IconColours): string {
  const bar = (x: number, width: number, fill: string) =>
    `<rect x="${x}" y="46" width="${width}" height="8" fill="${fill}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${SIDE}" height="${SIDE}" rx="14" fill="${colours.ground}"/>`,
    outlines(letters, font, colours.ink),
    bar(9, 38, colours.ink),
    bar(47, 8, colours.mark),
    '</svg>\n',
  ].join('');
}

/** The first letters of the first two words of a title that begin with one: “LB” for “La bascule”. */
export function initialsOf(title: string, lang: string): string {
  const words = title.split(/[\s\u00A0\u202F’'-]+/).filter((word) => /^[\p{L}\d]/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => Array.from(word.toLocaleUpperCase(lang))[0] ?? '')
    .join('');
}

/** Letters as a path, as large as their box allows. Empty where the font lacks one. */
function outlines(letters: string, font: Font, fill: string): string {
  if (letters === '') return '';
  const { glyphs, positions, bbox } = font.layout(letters);
  if (glyphs.some(({ id }) => id === 0)) return '';
  const [width, height] = [bbox.maxX - bbox.minX, bbox.maxY - bbox.minY];
  const scale = Math.min(LETTERS.width / width, LETTERS.height / height);
  const left = (SIDE - width * scale) / 2 - bbox.minX * scale;
  let x = 0;
  const paths = glyphs.map((glyph, index) => {
    const path = `<path transform="translate(${x})" d="${glyph.path.toSVG()}"/>`;
    x += positions[index]?.xAdvance ?? 0;
    return path;
  });
  const baseline = LETTERS.bottom + bbox.minY * scale;
  return `<g fill="${fill}" transform="translate(${left.toFixed(2)} ${baseline.toFixed(2)}) scale(${scale.toFixed(5)} -${scale.toFixed(5)})">${paths.join('')}</g>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
