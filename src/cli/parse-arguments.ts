import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../content/did-you-mean.ts';

/** An option of a command, in the format of Node's `parseArgs`. */
type OptionSpec = NonNullable<ParseArgsConfig['options']>[string] & {
  /** Of a flag: the values that it may have after an equals sign. */
  readonly values?: readonly string[];
};

/** The options of a command. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The parsed values by option name: a string, or true for a flag without a value. */
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
      const flag = tokens.find(({ index }) => index === token.index - 1);
      const takesIt = flag?.kind === 'option' && specs[flag.name]?.values?.includes(token.value);
      const suggestion = takesIt ? ` Did you mean “${flag.rawName}=${token.value}”?` : '';
      problems.push(`Unexpected argument “${token.value}”; options begin with “--”.${suggestion}`);
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
        if (spec.values === undefined) problems.push(`“${token.rawName}” takes no value.`);
        else if (!spec.values.includes(token.value)) {
          const valid = spec.values.map((value) => `“${token.rawName}=${value}”`).join(' or ');
          problems.push(
            `“${token.rawName}=${token.value}” is not valid: write “${token.rawName}”, or ${valid}.`,
          );
        }
      }
    }
  }
  return values;
}
