import type { DeckFiles } from '../../../../src/content/deck-files.ts';
import type { Diagnostic } from '../../../../src/content/diagnostics.ts';

/** What no sentence for an author has: words of parsers and of the engine, and what is printed of values. */
const FOREIGN: readonly RegExp[] = [
  /\bundefined\b|\[object|\bNaN\b|\bInfinity\b|\[Function|\bSymbol\(/,
  /\n|\r/,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u001F\u007F-\u009F]/,
  /\bat .+:\d+:\d+|node:|node_modules|\.js:\d/,
  /\b\w*Error\b|Maximum call stack|Excessive|Unresolved|This should not happen/,
  /\b(?:implicit|block (?:sequence|mapping|collection)|flow (?:sequence|map|collection)|plain (?:value|scalar)|scalar|indicator|Nested mappings)\b/,
  /expected .*, received|Invalid input|Invalid (?:discriminator|option|key|element)|Unrecognized key/,
  /Expected '|\bEOF\b|[Pp]arse error|KaTeX|Temml(?!\.org)/,
];

/** What the code of a figure has thrown is said in the words of those who write code. */
const THROWN = /^This figure cannot be drawn\.|^“.*” is read from something that is /;

/** What is wrong with the diagnostics of a refused deck, as sentences; empty where each one helps its author. */
export function faultsOfDiagnostics(
  diagnostics: readonly Diagnostic[],
  { folder, texts, figures }: Pick<DeckFiles, 'folder' | 'texts' | 'figures'>,
): string[] {
  if (diagnostics.length === 0) return ['The deck is refused without a reason.'];
  return diagnostics.flatMap(({ file, line, column, message }) => {
    const at = `${file}:${line}:${column} ${message}`;
    const faults: string[] = [];
    const text = file.startsWith(`${folder}/`)
      ? (texts.get(file.slice(folder.length + 1)) ??
        figures.find((figure) => figure.file === file)?.text)
      : undefined;
    const isMissing = /^This file is missing/.test(message);
    if (text === undefined && !isMissing) faults.push(`No such file: ${at}`);
    const lines = (text ?? '').split('\n');
    const found = lines[line - 1];
    if (!Number.isInteger(line) || !Number.isInteger(column) || found === undefined) {
      faults.push(`Not a line of the file, which has ${lines.length}: ${at}`);
    } else if (column < 1 || column > found.length + 1) {
      faults.push(`Not a column of the line, which has ${found.length}: ${at}`);
    }
    const foreign = THROWN.test(message)
      ? undefined
      : FOREIGN.find((pattern) => pattern.test(message));
    if (foreign) faults.push(`Not a sentence for an author (${foreign}): ${at}`);
    if (!/^[\p{Lu}“{*\]}!$].*[.?!…|]$|^\W/su.test(message)) faults.push(`Not a sentence: ${at}`);
    if (message.length > 700) faults.push(`Longer than a screen: ${at.slice(0, 300)}`);
    return faults;
  });
}
