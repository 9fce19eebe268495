import { messagesIn, UI_LANGUAGES } from '../i18n/messages.ts';
import type { FontInstance, OptionalFontInstance } from './instances.ts';

/** The characters of each instance; an optional instance without any is not written. */
export type Characters = Readonly<
  Record<FontInstance, string> & Partial<Record<OptionalFontInstance, string>>
>;

/** The texts that are set in optional instances. */
export type OptionalTexts = Readonly<Record<OptionalFontInstance, string>>;

const ascii = range(32, 126);

/** Letters, digits and punctuation of the UI languages, for every instance. */
const COMMON = `${ascii.replace(/[^\w ]/g, '')}!"&'()*+,-./:;=?%<’“”«»·…°àâçèéêîôùûœÀÉ\u00A0\u2009\u202F`;

/** Characters of user input and of the output of `Intl`, which are set in the label instance. */
const INPUT = `${ascii}àâçéèêëîïôœùûü°€`;

/** The UI messages in every language; also the sample text when the text of the deck is not known. */
export const INTERFACE_TEXT = UI_LANGUAGES.map((lang) => JSON.stringify(messagesIn(lang))).join('');

const signs = 'ʻʼ’‘‚“”„«»‹›–—…•·×÷−±§€°′″⁄∕™↑↓\u00A0\u2009\u202F';

/** What typefaces may have of Latin, Greek and Cyrillic letters, and of signs: no subset of a page has more. */
const letters = `${range(32, 0x24f)}${range(0x300, 0x36f)}${range(0x370, 0x52f)}${range(0x1e00, 0x1fff)}${signs}`;

/** All letters of the fonts. */
export const ALL_LETTERS: Characters = inAllInstances(letters);

/** The letters of Western European languages. */
const WESTERN_LETTERS: Characters = inAllInstances(`${range(32, 0xff)}Œœ${signs}`);

/** Letters of further languages and scripts. */
const FURTHER_LETTERS =
  /(?![Œœ])[\u0100-\u024F\u1E00-\u1FFF\p{Script=Greek}\p{Script=Cyrillic}\p{M}]/u;

/**
 * The letters for measuring the text of a deck. The fonts of further scripts take a second to read, so they are read for
 * a text that has such letters only.
 */
export function lettersToMeasure(text: string): Characters {
  return FURTHER_LETTERS.test(text) ? ALL_LETTERS : WESTERN_LETTERS;
}

/** Greek, operators, arrows, brackets and the mathematical alphabets. */
const mathematics = [
  [0x20, 0x17f],
  [0x2b0, 0x36f],
  [0x370, 0x3ff],
  [0x2000, 0x2bff],
  [0x1d400, 0x1d7ff],
]
  .map(([first = 0, last = 0]) => range(first, last))
  .join('');

/** The characters of the dev server, where any may be typed. */
export const IN_DEVELOPMENT: Characters = {
  ...ALL_LETTERS,
  code: letters,
  math: mathematics,
  italic: letters,
};

/** The same characters for every instance that is not optional. */
export function inAllInstances(characters: string): Readonly<Record<FontInstance, string>> {
  return { display: characters, label: characters, text: characters };
}

/**
 * Every character of a text and of the UI, without duplicates, sorted by code unit.
 * @param text of all pages
 */
export function collectCharacters(text: string, optional: Partial<OptionalTexts> = {}): Characters {
  const shown = [COMMON, text, INTERFACE_TEXT].join('');
  const own = Object.entries(optional).map(([name, characters]) => [name, sorted(characters)]);
  return {
    ...inAllInstances(sorted(shown)),
    label: sorted(shown + INPUT),
    ...Object.fromEntries(own),
  };
}

function sorted(text: string): string {
  return [...new Set(text)].sort().join('');
}

/** The characters from one code point to another. */
function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  ).join('');
}
