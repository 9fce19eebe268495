import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import type { CodeToken } from '../../content/highlighter.ts';
import { type CodeInfo, stepsOfLine } from './code-info.ts';

/** What a code block shows. */
export interface CodeBlock {
  readonly info: CodeInfo;
  /** The tokens of each line. */
  readonly lines: readonly (readonly CodeToken[])[];
  /** Text alternative: “Code, JavaScript”. */
  readonly label: string;
  /** Set in the size of sentences instead of the smallest of a slide. */
  readonly isLarge: boolean;
}

/**
 * A code block. Each step is an empty fragment before the lines, as in reveal.js a copy of the block; CSS finds the
 * lit lines by the last step that is shown. Where lines are too long, the block scrolls, so it can be focused. By the
 * classes `hljs`, auto-animation finds the lines that stand on two slides (`autoanimate.js` of reveal.js).
 */
export function codeBlockElement({ info, lines, label, isLarge }: CodeBlock): Element {
  const { firstNumber, lit } = info;
  const lastNumber = (firstNumber ?? 1) + lines.length - 1;
  const steps = Array.from(lit.slice(1), (_, index) =>
    h('span.fragment.code-step', { dataCodeStep: String(index + 1), ariaHidden: 'true' }),
  );
  return h(
    'pre.code-block',
    {
      tabIndex: 0,
      role: 'group',
      ariaLabel: label,
      dataLarge: isLarge ? '' : undefined,
      // The number of digits, for which CSS keeps room.
      dataNumbered: firstNumber === undefined ? undefined : String(lastNumber).length,
      dataLit: lit.length > 0 ? '' : undefined,
    },
    [
      h('code.hljs', [
        ...steps,
        ...lines.map((tokens, index) =>
          h(
            'span.code-line.hljs-ln-code',
            {
              dataLine: firstNumber === undefined ? undefined : String(firstNumber + index),
              ...(lit.length > 0 && litProperties(stepsOfLine(info, index + 1), lit.length - 1)),
            },
            // The line break is in the line, so that copied code has it.
            [...tokens.map(tokenElement), '\n'],
          ),
        ),
      ]),
    ],
  );
}

/** At which steps a line is lit. @param last the last step of the block, which paper shows */
function litProperties(steps: readonly number[], last: number): Properties {
  return {
    dataCodeSteps: steps.join(' '),
    dataLitLast: steps.includes(last) ? '' : undefined,
  };
}

function tokenElement({ text, kind }: CodeToken): Element | string {
  return kind === undefined ? text : h(`span.code-${kind}`, text);
}
