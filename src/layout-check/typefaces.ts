import { unquoted, webFontFamilies } from '../dom/web-fonts.ts';
import { BLANK_WIDTH, blankFont } from './blank-font.ts';

const BLANK = 'layout-check-blank';
/** In pixels; widths are in proportion to it. */
const SIZE = 10;
/** Characters that have no glyph of their own: controls, spaces, and marks that are drawn with a letter. */
const WITHOUT_GLYPH = /[\p{C}\p{Z}\p{M}]/u;

const SEGMENTS = new Intl.Segmenter('en');

/** Tells which characters of a text its typefaces lack. */
export type FindLacking = (text: string, style: CSSStyleDeclaration) => readonly string[];

const prepared = new WeakMap<Document, FindLacking>();

/**
 * Adds the blank font to a document, behind which `lackingIn` can see which characters the deck's typefaces have. Does
 * nothing where the browser does not accept the font: no character is then reported.
 * @returns removes it
 */
export async function prepareTypefaces(document: Document): Promise<() => void> {
  const { FontFace } = document.defaultView as Window & typeof globalThis;
  const face = new FontFace(BLANK, blankFont());
  try {
    document.fonts.add(await face.load());
  } catch {
    return () => {};
  }
  prepared.set(document, createFinder(document));
  return () => {
    document.fonts.delete(face);
    prepared.delete(document);
  };
}

/** The characters of a text that the deck's typefaces of its style lack; none in a document that is not prepared. */
export function lackingIn(document: Document): FindLacking {
  return prepared.get(document) ?? (() => []);
}

function createFinder(document: Document): FindLacking {
  // The characters of a typeface that could not be loaded are not lacking.
  const failed = [...document.fonts].filter(({ status }) => status === 'error');
  const own = webFontFamilies(document);
  for (const { family } of failed) own.delete(unquoted(family));
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, boolean>();
  return (text, { fontFamily, fontStyle, fontWeight }) => {
    const families = fontFamily
      .split(',')
      .map(unquoted)
      .filter((family) => own.has(family));
    if (!context || families.length === 0) return [];
    const list = [...families, BLANK].map((family) => `"${family}"`).join(', ');
    const font = `${fontStyle} ${fontWeight} ${SIZE}px ${list}`;
    const lacks = (character: string) => {
      const key = `${font} ${character}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      context.font = font;
      const isBlank = context.measureText(character).width > (SIZE * BLANK_WIDTH) / 2;
      known.set(key, isBlank);
      return isBlank;
    };
    // A flag or a joined emoji is one character of several code points.
    const characters = new Set(Array.from(SEGMENTS.segment(text), ({ segment }) => segment));
    return [...characters].filter((character) =>
      [...character].some((point) => !WITHOUT_GLYPH.test(point) && lacks(point)),
    );
  };
}
