/** Syntax of other dialects of Markdown that stays in the text after parsing, and what to write instead. */
const DIALECTS: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/\n:[ \t]+\S/, 'Definition lists are not supported; write a list: “- **term**: its meaning”.'],
  [/==[^\s=](?:[^=\n]*[^\s=])?==/, 'Highlighting with == is not supported; write **words**.'],
  [
    /(?<![\p{L}\d+])\+\+[^\s+](?:[^+\n]*[^\s+])?\+\+/u,
    'Insertions with ++ are not supported; write the words alone, or **words**.',
  ],
  [
    /(?<!~)~[^\s~]+~(?!~)/,
    'A subscript between ~ is not supported; write a formula: $x_2$, or $\\text{H}_2\\text{O}$.',
  ],
  [
    /(?<!\^)\^[^\s^[\]]+\^(?!\^)/,
    'A superscript between ^ is not supported; write a formula: $x^2$.',
  ],
  [
    /\^\[/,
    'A footnote inside its sentence is not supported; write [^1], and below a line “[^1]: text”.',
  ],
  [/\[\^[^\]\s]+\]:/, 'Leave an empty line before this footnote.'],
  [/\[\^[^\]\s]+\]/, 'This footnote has no text; write it below, as a line “[^1]: text”.'],
  [
    /!?\[\[[^\]\n]+\]\]/,
    'Wiki links are not supported; write [words](#name-of-a-slide), or ![description](path in assets/).',
  ],
  [/^\[toc\]/i, 'A table of contents is not supported here: every view lists the slides.'],
  [
    /\[@[\p{L}\d]/u,
    'Citations are not supported; name the source in a footnote, or in facts.yaml.',
  ],
  [/^\*\[[^\]\n]+\]:/, 'Abbreviations are not supported; write the long form once in the text.'],
  [
    /(?<![\w:/]):[a-z][a-z\d_+-]*:(?![\w:/])/,
    'Names of emoji are not supported, and the typefaces have none; write a word.',
  ],
  [/^\[!\w+\]/, 'Admonitions are not supported; begin the quotation with **words**.'],
  [
    /(?:^|\n):{3,}/,
    'Containers with ::: are not supported; choose a layout in the front matter, and begin each block with ###.',
  ],
  [
    /(?:^|\n)::[a-z][\w-]*::[ \t]*(?:\n|$)/,
    'Slots with :: are not supported; choose a layout in the front matter, and begin each block with ###.',
  ],
  [
    /(?:^|\n)\?\?\?[ \t]*(?:\n|$)/,
    'Notes do not begin with ???: after an empty line write a line “Note:”, then the notes.',
  ],
  [
    /(?:^|\n)<{7}[ \t]/,
    'Git has left two versions here, which it could not merge: keep one of them, and remove the lines <<<<<<<, ======= and >>>>>>>.',
  ],
  [
    /(?:^|\n)(?:!!!|\?\?\?\+?)[ \t]+\w/,
    'Admonitions are not supported; write a paragraph that begins with **words**.',
  ],
  [
    /(?:^|\n)\.[ \t]\.[ \t]\.(?:\n|$)/,
    'A pause is not written as dots; end the next paragraph with {.fragment}.',
  ],
  [
    /(?:^|\n)-{2,}(?:\n|$)/,
    'A line of dashes does not start a new slide: write each slide into its own file, listed in deck.yaml.',
  ],
  [
    /^\[[ xX]\](?:\s|$)/,
    'A task is an item with a text: write “- [ ] text”, or “- [x] text” for one that is done.',
  ],
];

/** A problem in a text: the offsets of its first character, and of the one after its last. */
export interface TextProblem {
  readonly at: number;
  readonly end: number;
  readonly message: string;
}

/** Stands for what is before a text: an object replacement character. */
const BEFORE = '\uFFFC';

/**
 * The syntax of other dialects in a text, each at its first place.
 * @param startsBlock whether the text is the first of its paragraph
 */
export function findDialects(text: string, startsBlock: boolean): TextProblem[] {
  const before = startsBlock ? '' : BEFORE;
  const found: TextProblem[] = [];
  for (const [pattern, message] of DIALECTS) {
    const match = pattern.exec(before + text);
    if (!match) continue;
    const lineBreaks = /^\n*/.exec(match[0])?.[0].length ?? 0;
    const at = match.index + lineBreaks - before.length;
    // An earlier pattern is the more precise one.
    const end = match.index + match[0].length - before.length;
    if (!found.some((other) => other.at === at)) found.push({ at, end, message });
  }
  return found;
}
