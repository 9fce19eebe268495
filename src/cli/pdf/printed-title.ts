import { hasRightToLeft } from '../../i18n/direction.ts';
import { UNKNOWN } from './page-text.ts';

/**
 * Whether the text printed for a title is that of the slide. `UNKNOWN` in it matches any characters, since those without
 * a glyph may have no Unicode value.
 */
export function isPrintedTitle(printed: string, title: string): boolean {
  const [actual, expected] = [normalized(printed), normalized(title)];
  return hasRightToLeft(title)
    ? haveSameLetters(actual, expected)
    : patternOf(actual).test(expected);
}

/**
 * Replaces each run of white space, no-break spaces included, by a space. In formulas, the letters of mathematical
 * alphabets, which a browser prints for plain ones, become plain; invisible operators are removed, and so are radical
 * signs, which it prints for roots.
 */
function normalized(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Where a browser breaks a word at a soft hyphen, it prints a hyphen after it.
      .replace(/\u00ad[-\u2010]?/g, '')
      .replace(/[\u2061-\u2064√]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function patternOf(printed: string): RegExp {
  const parts = printed.split(new RegExp(`${UNKNOWN}+`));
  const escaped = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.+')}$`, 'su');
}

/**
 * Bidirectional text is printed in visual order, which differs from the logical order of the title, and mirrored
 * brackets may have no Unicode value: only letters and digits are compared, in any order.
 */
function haveSameLetters(printed: string, title: string): boolean {
  const [actual, expected] = [lettersIn(printed), lettersIn(title)];
  const missing = difference(expected, actual);
  return (
    difference(actual, expected).length === 0 && (missing.length === 0 || printed.includes(UNKNOWN))
  );
}

function lettersIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** The first list without the elements of the second one, each as often as it occurs there. */
function difference(all: readonly string[], removed: readonly string[]): string[] {
  const rest = [...all];
  for (const element of removed) {
    const index = rest.indexOf(element);
    if (index >= 0) rest.splice(index, 1);
  }
  return rest;
}
