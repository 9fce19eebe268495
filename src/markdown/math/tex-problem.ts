/** Sentences for errors of the TeX translator, whose own words speak of tokens and macros. `$1` is the first group. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^Unexpected end of input.*expected '(.)'/, 'A $1 is missing at its end, or before it.'],
  [/^Expected '\\right'|^Unmatched delimiter/, 'A \\left needs a \\right after it.'],
  [/^Expected '(.)', got 'EOF'/, 'A $1 is missing at its end, or before it.'],
  [/^Expected 'EOF', got '(.+)'/, 'This $1 has nothing before it that it would close.'],
  [/^Expected '(.+?)', got '(.+?)'/, 'A $1 is missing before this $2.'],
  [/^Expected & or/, 'The environment is not closed: write \\end{…} with its name after it.'],
  [/^Expected group/, 'Something is missing here: a letter, a number, or a group in braces.'],
  [/^Mismatch/, 'The names after \\begin and \\end differ.'],
  [
    /^Double (superscript|subscript)/,
    'It has one $1 after another; write braces around the first.',
  ],
  [
    /^(?:Unsupported function name|Undefined control sequence): (\S+)/,
    '“$1” is no command; those that exist: https://temml.org/docs/en/supported.',
  ],
  [
    /^No such environment: (\S+)/,
    '“$1” is no environment; those that exist: https://temml.org/docs/en/supported.',
  ],
  [/^Unicode text character "(.+?)"/, 'Words in a formula are written in \\text{…}: “$1”.'],
];

const OTHER =
  'Look for a brace that is not closed, or a command that takes something else: https://temml.org/docs/en/supported.';

/** What is wrong with TeX, for the author. @param words of the translator */
export function texProblem(words: string): string {
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(words.trim());
    if (found) return sentence.replace(/\$(\d)/g, (_, group) => found[Number(group)] ?? '');
  }
  return OTHER;
}
