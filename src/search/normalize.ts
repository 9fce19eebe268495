/** A text as it is compared: what of the original stands where. */
export interface Folded {
  readonly text: string;
  /** Where in the original each character comes from, by UTF-16 position, and where the original ends. */
  readonly at: readonly number[];
}

/** What decomposition leaves whole, and what nobody types as it is printed. */
const TYPED: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  '’': "'",
  '‘': "'",
  '‑': '-',
  '\u00AD': '',
};

/** Folds case, accents, ligatures, kinds of spaces and of apostrophes; several spaces are one. */
export function fold(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let place = 0;
  for (const character of original) {
    const typed = typedFor(character);
    if (typed !== ' ' || !text.endsWith(' ')) {
      text += typed;
      for (let unit = 0; unit < typed.length; unit++) at.push(place);
    }
    place += character.length;
  }
  at.push(place);
  return { text, at };
}

/** A text without what makes no difference to whoever looks for it. */
export function normalize(original: string): string {
  return fold(original).text;
}

function typedFor(character: string): string {
  const small = character.toLowerCase();
  // Most characters are these, and a long deck has hundreds of thousands.
  if (character > ' ' && character <= '~') return small;
  if (/\s/.test(character)) return ' ';
  return TYPED[small] ?? small.normalize('NFD').replace(/\p{Diacritic}/gu, '');
}
