import { parseSync } from 'vite';
import { plainMessage } from '../diagnostics.ts';

/** What is wrong with the code of a figure, and the offset in its file; undefined where that is unknown. */
export interface CodeError {
  readonly offset: number | undefined;
  readonly message: string;
}

/** Sentences for errors of the parser, whose own words speak of tokens. `$1` is the first group. */
const SYNTAX: readonly (readonly [RegExp, string])[] = [
  [/^Expected `(.+?)`.* but found `EOF`/, 'A “$1” is missing before the end of the file.'],
  [/^Expected `(.+?)` or `(.+?)` but found/, 'A “$1” or “$2” is missing before this.'],
  [/^Expected `(.+?)` but found/, 'A “$1” is missing before this.'],
  [
    /^Expected a semicolon/,
    'What stands before this is not complete. Look for a misspelt word, a missing operator, or a quote inside a text, which ends it: write ’ in texts.',
  ],
  [/^Unterminated string/, 'This text is not closed. Add the same quote at its end.'],
  [/^Unterminated/, 'This is not closed.'],
  [
    /^Unexpected token/,
    'This cannot stand here. Look for a missing bracket, comma or quote before it.',
  ],
  [/^Identifier `(.+?)` has already been declared/, '“$1” is declared twice. Rename one.'],
];

/** The first syntax error of a TypeScript file. */
export function syntaxError(file: string, code: string): CodeError | undefined {
  const [error] = parseSync(file, code, { showSemanticErrors: true }).errors;
  if (!error) return undefined;
  const message = plainMessage(error);
  const [pattern, sentence] = SYNTAX.find(([known]) => known.test(message)) ?? [];
  const groups = pattern?.exec(message) ?? [];
  const own = sentence?.replace(/\$(\d)/g, (_, group: string) => groups[Number(group)] ?? '');
  return {
    // Of something declared twice, the second place.
    offset: error.labels.at(/declared/.test(message) ? -1 : 0)?.start,
    message: own ?? `${message.replace(/`([^`]*)`/g, '“$1”').replace(/\.$/, '')}.`,
  };
}

/** An error that the code of a figure has thrown, in the words of its author and not in those of the engine. */
export function thrownError(code: string, error: unknown): CodeError {
  const message = plainMessage(error).split('\n')[0]?.trim() ?? '';
  const placeOf = (name: string) => {
    const place = code.lastIndexOf(name);
    return place < 0 ? undefined : place;
  };
  const undeclared = /^(\S+) is not defined$/.exec(message)?.[1];
  if (undeclared !== undefined) {
    const cure = `“${undeclared}” is used, but neither declared nor imported here.`;
    return { offset: placeOf(undeclared), message: cure };
  }
  const called = /^(?:\(0 , )?(?:[\w$]+\.)*([\w$]+)\)? is not a function/.exec(message)?.[1];
  if (called !== undefined) {
    return {
      offset: placeOf(called),
      message: `“${called}” is called, but is not a function. Check its spelling, and that what it is imported from has it.`,
    };
  }
  const read = /^Cannot read properties of (undefined|null) \(reading '(.+)'\)/.exec(message);
  if (read?.[1] !== undefined && read[2] !== undefined) {
    return {
      offset: placeOf(`.${read[2]}`),
      message: `“.${read[2]}” is read from something that is ${read[1]}.`,
    };
  }
  const component = /^"(.+)" is not a registered (\w+)/.exec(message);
  if (component?.[1] !== undefined) {
    return {
      offset: placeOf(component[1]),
      message: `“${component[1]}” is not a registered ${component[2]} of Chart.js. Register it in src/figures/chart.ts, which bundles only what figures use.`,
    };
  }
  return { offset: undefined, message: `${message.replace(/[.:]$/, '')}.` };
}
