import type { Element } from 'hast';
import { elementsIn, hasClass } from './inline-text.ts';

/** Height of a symbol, and what a fraction, an exponent, a limit and a root add, in multiples of the text's size. */
const SYMBOL = 1.35;
const ADDED: Readonly<Record<string, number>> = {
  mfrac: 0.35,
  mroot: 0.2,
  msqrt: 0.2,
  mtr: 0.3,
  msup: 0.25,
  msub: 0.15,
  msubsup: 0.5,
};
/** Classes of formulas in a frame, and what it adds. */
const BOXES = ['math-box', 'tml-fbox'];
const BOX = 0.65;
/** Limits above and below are set in this multiple of the size. */
const SCRIPT = 0.8;
const LIMITS = ['munder', 'mover', 'munderover'];

/** Estimates the height of MathML in multiples of the size of its text. */
export function formulaHeight(node: Element): number {
  const heights = elementsIn(node)
    .filter(({ tagName }) => tagName !== 'annotation')
    .map(formulaHeight);
  if (heights.length === 0) return SYMBOL;
  const isBoxed = BOXES.some((name) => hasClass(node, name));
  const added = (ADDED[node.tagName] ?? 0) + (isBoxed ? BOX : 0);
  const [base = 0, ...limits] = heights;
  if (LIMITS.includes(node.tagName)) return base + sum(limits) * SCRIPT;
  const isStacked = node.tagName === 'mfrac' || node.tagName === 'mtable';
  return (isStacked ? sum(heights) : Math.max(...heights)) + added;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
