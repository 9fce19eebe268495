import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../content/did-you-mean.ts';

/** The options that a program knows, as Node's `parseArgs` takes them. */
export type OptionSpecs = NonNullable<ParseArgsConfig['options']>;

/** What was typed: a text, or whether an option was named. */
export type ParsedOptions = Readonly<Record<string, unknown>>;

/**
 * Reads a command line. @param problems where everything is noted that is wrong with it, as a sentence
 * @returns the values of the options by their names
 */
export function parseArguments(
  args: readonly string[],
  known: OptionSpecs,
  problems: string[],
): ParsedOptions {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: known,
    // What is wrong is said here: all of it, and what would be right.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const names = Object.keys(known);
  for (const token of tokens) {
    if (token.kind === 'positional') {
      problems.push(`“${token.value}” is no option: options begin with “--”.`);
    } else if (token.kind === 'option') {
      const wanted = known[token.name];
      if (wanted === undefined) {
        problems.push(`There is no option “${token.rawName}”.${didYouMean(token.name, names)}`);
      } else if (wanted.type === 'string' && !token.value) {
        problems.push(`“${token.rawName}” needs a value; see --help.`);
      } else if (wanted.type === 'boolean' && token.value !== undefined) {
        problems.push(`“${token.rawName}” takes no value.`);
      }
    }
  }
  return values;
}
