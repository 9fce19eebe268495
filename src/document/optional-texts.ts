import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Everything that is set in the typeface of code: the text of `code` elements, and the numbers of their lines. */
export function codeText(slides: readonly Element[]): string {
  const text = textIn('code', slides);
  return text === '' ? '' : `0123456789${text}`;
}

/** Everything that is set in italics. */
export function italicText(slides: readonly Element[]): string {
  return textIn('em', slides);
}

/**
 * Everything that is set in the typeface of formulas: the text of `math` elements, their letters in italics, which
 * browsers use for single ones, and the radical sign.
 */
export function formulaText(slides: readonly Element[]): string {
  const text = textIn('math', slides);
  return text === '' ? '' : `√${text}${[...new Set(text)].map(inItalics).join('')}`;
}

/** The text of all elements of this name. */
function textIn(tagName: string, slides: readonly Element[]): string {
  let found = '';
  visit({ type: 'root', children: [...slides] } satisfies Root, 'element', (element) => {
    if (element.tagName !== tagName) return undefined;
    visit(element, 'text', ({ value }) => {
      found += value;
    });
    return SKIP;
  });
  return found;
}

/** The first letters of alphabets, and those of their mathematical italics (Unicode, “Mathematical Alphanumeric Symbols”). */
const ALPHABETS = [
  { first: 'A', last: 'Z', italic: 0x1d434 },
  { first: 'a', last: 'z', italic: 0x1d44e },
  { first: 'Α', last: 'Ω', italic: 0x1d6e2 },
  { first: 'α', last: 'ω', italic: 0x1d6fc },
] as const;
/** Letters whose italics are elsewhere. */
const OTHER_ITALICS: Readonly<Record<string, string>> = {
  h: 'ℎ',
  ı: '𝚤',
  ȷ: '𝚥',
  ϵ: '𝜖',
  ϑ: '𝜗',
  ϰ: '𝜘',
  ϕ: '𝜙',
  ϱ: '𝜚',
  ϖ: '𝜛',
  '∂': '𝜕',
  '∇': '𝛻',
};

/** The character that a browser shows for a single letter in `mi`; empty for other characters. */
function inItalics(character: string): string {
  const other = OTHER_ITALICS[character];
  if (other !== undefined) return other;
  const alphabet = ALPHABETS.find(({ first, last }) => first <= character && character <= last);
  if (!alphabet) return '';
  const index = (character.codePointAt(0) ?? 0) - (alphabet.first.codePointAt(0) ?? 0);
  return String.fromCodePoint(alphabet.italic + index);
}
