import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../content/did-you-mean.ts';

/** The options of a command, in the format of Node's `parseArgs`. */
export type OptionSpecs = NonNullable<ParseArgsConfig['options']>;

/** The parsed values by option name: a string, or true for a flag. */
export type ParsedOptions = Readonly<Record<string, unknown>>;

/**
 * Parses a command line without throwing, so that all problems are reported at once.
 * @param problems receives a sentence for each problem
 */
export function parseArguments(
  args: readonly string[],
  specs: OptionSpecs,
  problems: string[],
): ParsedOptions {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: specs,
    // Strict mode throws at the first problem.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') {
      problems.push(`Unexpected argument “${token.value}”; options begin with “--”.`);
    } else if (token.kind === 'option') {
      const spec = specs[token.name];
      // Without strict mode, `--out --no-pdf` has the value `--no-pdf`; `--out=-x` is meant so.
      const isMissing = !token.value || (!token.inlineValue && token.value.startsWith('-'));
      if (spec === undefined) {
        const suggestion = didYouMean(token.name, Object.keys(specs));
        problems.push(`There is no option “${token.rawName}”.${suggestion}`);
      } else if (spec.type === 'string' && isMissing) {
        problems.push(`“${token.rawName}” needs a value; see --help.`);
      } else if (spec.type === 'boolean' && token.value !== undefined) {
        problems.push(`“${token.rawName}” takes no value.`);
      }
    }
  }
  return values;
}
