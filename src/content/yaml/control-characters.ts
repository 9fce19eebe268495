import { type parseDocument, visit } from 'yaml';
import { CONTROL } from '../files/read-text.ts';
import type { YamlProblem } from './parser-messages.ts';

/** Half of a character outside of the first 65,536: a lone surrogate. */
const HALF = /\p{Surrogate}/u;

/** Keys and texts with a character that no page may contain, and that an escape such as `\\0` in double quotes stands for. */
export function controlCharacters(document: ReturnType<typeof parseDocument>): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== 'string' || !range) return;
      const [found] = CONTROL.exec(value) ?? HALF.exec(value) ?? [];
      if (found === undefined) return;
      const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      problems.push({
        offset: range[0],
        message: `An escape in this text stands for the character U+${code}, which no page may contain. Remove it; for a backslash write two.`,
      });
    },
  });
  return problems;
}
