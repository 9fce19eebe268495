/** A normalized text and the positions of its characters in the original. */
export interface Folded {
  readonly text: string;
  /** UTF-16 position in the original of each character, followed by the length of the original. */
  readonly at: readonly number[];
}

/** Characters that Unicode decomposition does not replace by what people type. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  '’': "'",
  '‘': "'",
  '‑': '-',
  '\u00AD': '',
};

/** Folds case, diacritics, ligatures, kinds of spaces and of apostrophes; collapses spaces. */
export function fold(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let position = 0;
  for (const character of original) {
    const folded = foldCharacter(character);
    if (folded !== ' ' || !text.endsWith(' ')) {
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) at.push(position);
    }
    position += character.length;
  }
  at.push(position);
  return { text, at };
}

/** The text of `fold`, for comparison. */
export function normalize(original: string): string {
  return fold(original).text;
}

function foldCharacter(character: string): string {
  const lowerCase = character.toLowerCase();
  // Fast path for printable ASCII: a long deck has hundreds of thousands of characters.
  if (character > ' ' && character <= '~') return lowerCase;
  if (/\s/.test(character)) return ' ';
  return REPLACEMENTS[lowerCase] ?? lowerCase.normalize('NFD').replace(/\p{Diacritic}/gu, '');
}
