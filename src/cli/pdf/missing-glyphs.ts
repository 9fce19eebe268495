import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { Expected } from './assertions.ts';
import { familyOf, fontsIn, isOneOf } from './fonts.ts';
import { type PageText, UNKNOWN } from './page-text.ts';
import type { PrintedTitle } from './structure.ts';

/** A character on a slide without a glyph in the deck's fonts. */
interface MissingGlyph {
  readonly slide: string;
  /** `UNKNOWN` if the PDF has no Unicode value for it. */
  readonly character: string;
  /** Family of the system font that has it: empty if its name is unknown, undefined if no font has it. */
  readonly family: string | undefined;
}

/** The text of a page, and the slides on it. */
interface SlidePage {
  readonly text: PageText;
  readonly slides: readonly string[];
}

/** Limit of the characters listed for a slide and font. */
const MAX_LISTED = 8;

/**
 * Reports characters without a glyph in the deck's fonts.
 * @param texts of all pages
 * @returns a sentence for each slide and system font, or for each slide if no font has them
 */
export function findMissingGlyphs(
  pdf: PDFDocument,
  texts: ReadonlyMap<PDFRef, PageText>,
  titles: readonly PrintedTitle[],
  expected: Expected,
): string[] {
  const missing = slidePages(pdf, texts, titles, expected).flatMap((page) => [
    ...glyphsOfOtherFonts(page, expected),
    ...glyphsOfNoFont(page, expected),
  ]);
  const groups = new Map<string, MissingGlyph[]>();
  for (const one of missing) {
    const key = JSON.stringify([one.slide, one.family]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  // The characters of fonts used only in form XObjects are unknown.
  const others = fontsIn(pdf)
    .filter((font) => !isOneOf(expected.typefaces, font))
    .map((font) => familyOf(font) ?? '')
    .filter((family) => !missing.some((one) => one.family === family));
  return [
    ...[...groups.values()].map(sentence),
    ...[...new Set(others)].map((family) => `some characters are ${ending(family)}`),
  ];
}

/** The pages with their slides. A page without a title continues long notes from the page before. */
function slidePages(
  pdf: PDFDocument,
  texts: ReadonlyMap<PDFRef, PageText>,
  titles: readonly PrintedTitle[],
  { pages }: Expected,
): SlidePage[] {
  let slides: readonly string[] = [];
  return pdf.getPages().flatMap(({ ref }) => {
    const starting = pages.filter((_, index) => titles[index]?.page === ref);
    if (starting.length > 0) slides = starting.map(({ slide }) => slide);
    const text = texts.get(ref);
    return text ? [{ text, slides }] : [];
  });
}

/** Characters with a glyph of a system font. */
function glyphsOfOtherFonts({ text, slides }: SlidePage, expected: Expected): MissingGlyph[] {
  return [...text.drawn]
    .filter(([font]) => !isOneOf(expected.typefaces, font))
    .flatMap(([font, drawn]) =>
      Array.from(drawn, (character) => ({
        slide: slideWith(character, slides, expected),
        character,
        family: familyOf(font) ?? '',
      })),
    );
}

/**
 * Characters without a glyph in any font. If the PDF has no Unicode values for them, they are the characters of the slides that
 * are missing in the page's text.
 */
function glyphsOfNoFont({ text, slides }: SlidePage, expected: Expected): MissingGlyph[] {
  const known = text.missing.filter((character) => character !== UNKNOWN);
  const unknown = text.missing.filter((character) => character === UNKNOWN);
  const onSlides = slides.map((slide) => expected.characters.get(slide) ?? '').join('');
  const candidates = unknown.length > 0 ? charactersNotOn(text, onSlides) : [];
  const isMatch = candidates.length > 0 && candidates.length <= unknown.length;
  return [...known, ...(isMatch ? candidates : unknown)].map((character) => ({
    slide: slideWith(character, slides, expected),
    character,
    family: undefined,
  }));
}

function slideWith(character: string, slides: readonly string[], { characters }: Expected): string {
  const has = (slide: string) => characters.get(slide)?.includes(character);
  return slides.find(has) ?? slides[0] ?? '';
}

/** The characters that are not in the text of a page, except control, space and combining characters. */
function charactersNotOn({ drawn, missing }: PageText, characters: string): string[] {
  const onPage = new Set([...drawn.values(), missing].flatMap((texts) => [...[...texts].join('')]));
  return [...new Set(characters)].filter(
    (character) => !onPage.has(character) && !/[\p{C}\p{Z}\p{M}]/u.test(character),
  );
}

/** @param group characters of one slide and font; at least one */
function sentence(group: readonly MissingGlyph[]): string {
  const all = group.map(({ character }) => character);
  const unknown = all.filter((character) => character === UNKNOWN).length;
  const known = [...new Set(all)].filter((character) => character !== UNKNOWN);
  const unlisted = Math.max(0, known.length - MAX_LISTED) + unknown;
  const listed = known.slice(0, MAX_LISTED).map(withCodePoints).join(', ');
  const rest =
    unlisted === 0
      ? []
      : [`${unlisted} ${listed === '' ? 'unknown' : 'more'} character${unlisted > 1 ? 's' : ''}`];
  const subject = [listed, ...rest].filter(Boolean).join(' and ');
  const is = known.length + unknown === 1 ? 'is' : 'are';
  return `slide “${group[0]?.slide}”: ${subject} ${is} ${ending(group[0]?.family)}`;
}

/** The end of the sentence. @param family as in {@link MissingGlyph} */
function ending(family: string | undefined): string {
  if (family === undefined) {
    return 'in none of the deck’s typefaces and in no font of this machine; the PDF shows an empty box, or nothing, instead.';
  }
  const font = family === '' ? 'another font' : `“${family}”`;
  return `in none of the deck’s typefaces; the PDF uses ${font} of this machine.`;
}

/** `“😀” (U+1F600)` */
function withCodePoints(character: string): string {
  const points = Array.from(character, (one) => {
    const hex = (one.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${hex.padStart(4, '0')}`;
  });
  return `“${character}” (${points.join(' ')})`;
}
