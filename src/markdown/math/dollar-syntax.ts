import { math } from 'micromark-extension-math';
import {
  markdownLineEnding,
  markdownLineEndingOrSpace,
  unicodeWhitespace,
} from 'micromark-util-character';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';

const DOLLAR = 36;
const BACKSLASH = 92;

/**
 * Formulas in dollars: `$x$` in a sentence and `$$x$$`, also on several lines. A dollar that is a currency starts no
 * formula, by pandoc's rule: after a single opening dollar comes no space, before a closing one neither, and after it
 * no digit. `\$` is a dollar in any case.
 */
export function dollarSyntax(): Extension {
  const text: Construct = { name: 'mathText', tokenize: tokenizeFormula, previous };
  return { flow: math().flow, text: { [DOLLAR]: text } };
}

const previous: Construct['previous'] = function (code) {
  return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape';
};

const tokenizeFormula: Tokenizer = (effects, ok, nok) => {
  let size = 0;
  let last: Code = null;

  const start: State = (code) => {
    effects.enter('mathText');
    effects.enter('mathTextSequence');
    return open(code);
  };
  const open: State = (code) => {
    if (code === DOLLAR && size < 2) {
      effects.consume(code);
      size++;
      return open;
    }
    if (code === null || code === DOLLAR || (size === 1 && isSpace(code))) return nok(code);
    effects.exit('mathTextSequence');
    return between(code);
  };
  const between: State = (code) => {
    if (code === null) return nok(code);
    if (code === DOLLAR) {
      const close = { partial: true, tokenize: tokenizeEnd(size, last) };
      // A formula in single dollars ends at the next one, or is none.
      return effects.attempt(close, end, size === 1 ? nok : startOfDollar)(code);
    }
    if (!markdownLineEnding(code)) return startOfData(code);
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    last = code;
    return between;
  };
  const end: State = (code) => {
    effects.exit('mathText');
    return ok(code);
  };
  const startOfDollar: State = (code) => {
    effects.enter('mathTextData');
    return consume(code);
  };
  const startOfData: State = (code) => {
    effects.enter('mathTextData');
    return data(code);
  };
  const data: State = (code) => {
    if (code !== null && code !== DOLLAR && !markdownLineEnding(code)) return consume(code);
    effects.exit('mathTextData');
    return between(code);
  };
  const consume: State = (code) => {
    effects.consume(code);
    last = code;
    return code === BACKSLASH ? escaped : data;
  };
  /** What follows a backslash is no end. */
  const escaped: State = (code) =>
    code === null || markdownLineEnding(code) ? data(code) : consumeEscaped(code);
  const consumeEscaped: State = (code) => {
    effects.consume(code);
    last = code;
    return data;
  };
  return start;
};

/** The closing dollars, as many as the opening ones. @param before the character before them */
function tokenizeEnd(size: number, before: Code): Tokenizer {
  return (effects, ok, nok) => {
    let count = 0;
    const start: State = (code) => {
      if (size === 1 && isSpace(before)) return nok(code);
      effects.enter('mathTextSequence');
      return dollars(code);
    };
    const dollars: State = (code) => {
      if (code === DOLLAR) {
        effects.consume(code);
        count++;
        return dollars;
      }
      if (count !== size || (size === 1 && isDigit(code))) return nok(code);
      effects.exit('mathTextSequence');
      return ok(code);
    };
    return start;
  };
}

/** Also no-break spaces, as in the French “5 $”. */
function isSpace(code: Code): boolean {
  return markdownLineEndingOrSpace(code) || unicodeWhitespace(code);
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}
