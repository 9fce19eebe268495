import * as fc from 'fast-check';

/** A text as its author types it, and as a reader sees it. */
export interface Typed {
  readonly source: string;
  /** Without the spaces, which the typography of a language may change. */
  readonly shown: string;
}

const letters = (from: string) => Array.from(from);

/** Letters of scripts, from which words are made. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  latin: letters('abcdefghilmnoprstuvxzàâçéèêëîïôùûüßøåñœæšžł'),
  greek: letters('αβγδεζηθικλμνξοπρστυφχψωάέή'),
  cyrillic: letters('абвгдежзийклмнопрстуфхцчшщыьэюяїґ'),
  arabic: letters('ابتثجحخدذرزسشصضطظعغفقكلمنهوي'),
  hebrew: letters('אבגדהוזחטיכלמנסעפצקרשתךםןףץ'),
  devanagari: ['क', 'खि', 'गी', 'घु', 'चे', 'जो', 'टं', 'डः', 'क्ष', 'त्र'],
  thai: ['ก', 'ขิ', 'คี', 'งู', 'จ้', 'ฉั', 'ช่'],
  han: letters('的一是不了人我在有他這为之大来以个中上们'),
  kana: letters('あいうえおかきくけこアイウエオガギグゲゴ'),
  hangul: letters('가나다라마바사아자차카타파하'),
};

/** Characters that are no letters, and between which no space may be. */
const MARKS = [
  'e\u0301',
  'o\u0302\u0323\u0327',
  'a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈',
  '🇫🇷',
  '👍🏽',
  '\u{1F9EA}',
  'x\u200By',
  'x\u200Dy',
  'x\u2060y',
  'x\u00ADy',
  '\u200Fx\u200E',
  '\u202Ex\u202C',
  '\u2067x\u2069',
  '\u061Cx',
  '\u{1D4B3}',
  'ﬁn',
  'İı',
  'ǆ',
  'x\uFE0F',
  '𠮷',
];

const wordOf = (name: string, max = 12) =>
  fc
    .array(fc.constantFrom(...(SCRIPTS[name] ?? [])), { minLength: 1, maxLength: max })
    .map((parts) => parts.join(''));

/** A word of one script: mostly short, seldom as long as a line or longer. */
const word = (name: string) =>
  fc.oneof({ weight: 30, arbitrary: wordOf(name) }, { weight: 1, arbitrary: wordOf(name, 200) });

/** Words of any script, each with what may follow it. */
export const words = fc.constantFrom(...Object.keys(SCRIPTS)).chain((name) =>
  fc.record({
    text: fc.oneof(
      { weight: 12, arbitrary: word(name) },
      { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
    ),
    end: fc.oneof(
      { weight: 8, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom(',', '.', ';', '!', '?', ' :', '…', '...', ' %') },
    ),
  }),
);

/** A plain text: 1 to `most` words. */
export const plain = (most: number): fc.Arbitrary<Typed> =>
  fc.array(words, { minLength: 1, maxLength: most, size: 'max' }).map((all) => {
    const source = all.map(({ text, end }) => text + end).join(' ');
    return { source, shown: shownText(source) };
  });

/** What of a text no typography changes: all but spaces, quotation marks and the dots of an ellipsis. */
export function shownText(text: string): string {
  return text
    .replace(/[\s\u00A0\u202F]+/g, '')
    .replace(/["“”«»'‘’]/g, '')
    .replaceAll('…', '...');
}
