import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { Expected } from './assertions.ts';
import { familyOf, fontsIn, isOneOf } from './fonts.ts';
import { type PageText, UNKNOWN } from './page-text.ts';
import type { PrintedTitle } from './structure.ts';

/** A character on a slide that the deck's typefaces lack. */
interface MissingGlyph {
  readonly slide: string;
  /** As typed; `UNKNOWN` where it cannot be found out. */
  readonly character: string;
  /** The font that draws it: empty where its name is not known, undefined where there is none. */
  readonly family: string | undefined;
}

/** What is written on a page, and the slides on it. */
interface SlidePage {
  readonly text: PageText;
  readonly slides: readonly string[];
}

/** How many characters are named of a slide and font. */
const MOST = 8;

/**
 * Tells which characters the deck's typefaces lack: a sentence for each slide and for what draws them there,
 * which is a font of this machine, or none.
 * @param texts of all pages
 * @param titles of the slides
 */
export function findMissingGlyphs(
  pdf: PDFDocument,
  texts: ReadonlyMap<PDFRef, PageText>,
  titles: readonly PrintedTitle[],
  expected: Expected,
): string[] {
  const found = slidePages(pdf, texts, titles, expected).flatMap((page) => [
    ...drawnElsewise(page, expected),
    ...drawnByNone(page, expected),
  ]);
  const groups = new Map<string, MissingGlyph[]>();
  for (const one of found) {
    const key = JSON.stringify([one.slide, one.family]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  // Of a font that is used within a drawing only, a PDF does not tell the characters.
  const others = fontsIn(pdf)
    .filter((font) => !isOneOf(expected.typefaces, font))
    .map((font) => familyOf(font) ?? '')
    .filter((family) => !found.some((one) => one.family === family));
  return [
    ...[...groups.values()].map(sentence),
    ...[...new Set(others)].map((family) => `some characters are ${ending(family)}`),
  ];
}

/** The pages with their slides; a page without a title continues the one before, as long notes do. */
function slidePages(
  pdf: PDFDocument,
  texts: ReadonlyMap<PDFRef, PageText>,
  titles: readonly PrintedTitle[],
  { pages }: Expected,
): SlidePage[] {
  let slides: readonly string[] = [];
  return pdf.getPages().flatMap(({ ref }) => {
    const begun = pages.filter((_, index) => titles[index]?.page === ref);
    if (begun.length > 0) slides = begun.map(({ slide }) => slide);
    const text = texts.get(ref);
    return text ? [{ text, slides }] : [];
  });
}

/** What fonts of this machine draw. */
function drawnElsewise({ text, slides }: SlidePage, expected: Expected): MissingGlyph[] {
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

/** What has a glyph in no font. Where a PDF does not tell what it stands for, the characters on the slides that are not on the page do. */
function drawnByNone({ text, slides }: SlidePage, expected: Expected): MissingGlyph[] {
  const told = text.missing.filter((character) => character !== UNKNOWN);
  const unknown = text.missing.filter((character) => character === UNKNOWN);
  const typed = slides.map((slide) => expected.characters.get(slide) ?? '').join('');
  const candidates = unknown.length > 0 ? notOn(text, typed) : [];
  const isThem = candidates.length > 0 && candidates.length <= unknown.length;
  return [...told, ...(isThem ? candidates : unknown)].map((character) => ({
    slide: slideWith(character, slides, expected),
    character,
    family: undefined,
  }));
}

function slideWith(character: string, slides: readonly string[], { characters }: Expected): string {
  const has = (slide: string) => characters.get(slide)?.includes(character);
  return slides.find(has) ?? slides[0] ?? '';
}

/** Which of these characters are not written on a page, but for those that are never drawn. */
function notOn({ drawn, missing }: PageText, characters: string): string[] {
  const written = new Set(
    [...drawn.values(), missing].flatMap((texts) => [...[...texts].join('')]),
  );
  return [...new Set(characters)].filter(
    (character) => !written.has(character) && !/[\p{C}\p{Z}\p{M}]/u.test(character),
  );
}

/** @param group characters of a slide that the same font draws; one at least */
function sentence(group: readonly MissingGlyph[]): string {
  const all = group.map(({ character }) => character);
  const unknown = all.filter((character) => character === UNKNOWN).length;
  const told = [...new Set(all)].filter((character) => character !== UNKNOWN);
  const more = Math.max(0, told.length - MOST) + unknown;
  const named = told.slice(0, MOST).map(withCodePoints).join(', ');
  const rest =
    more === 0
      ? []
      : [`${more} ${named === '' ? 'of its' : 'more'} character${more > 1 ? 's' : ''}`];
  const what = [named, ...rest].filter(Boolean).join(' and ');
  const is = told.length + unknown === 1 ? 'is' : 'are';
  return `slide “${group[0]?.slide}”: ${what} ${is} ${ending(group[0]?.family)}`;
}

/** How the sentence ends. @param family of the font that draws them, as in {@link MissingGlyph} */
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
