import { operationsOf } from './content-stream.ts';

const DRAWS_PATH = /^(?:m|l|c|v|y|h|re)$/;
const PAINTS_PATH = /^(?:S|s|f|F|f\*|B|B\*|b|b\*)$/;
const PAINTS = /^(?:Do|sh)$/;
const SHOWS_TEXT = /^(?:Tj|TJ|'|")$/;

/**
 * Marks what belongs to no element as decoration, which Chromium leaves unmarked and PDF/UA-1 (7.1)
 * does not allow: grounds, lines, what a style sheet has added.
 * @param decoration numbers of the marked content that is decoration as well
 */
export function markArtifacts(content: string, decoration: ReadonlySet<number>): string {
  const cuts: { readonly from: number; readonly to: number; readonly word: string }[] = [];
  const mark = (start: number, end: number) => {
    cuts.push({ from: start, to: start, word: '/Artifact BMC\n' });
    cuts.push({ from: end, to: end, word: '\nEMC' });
  };
  let depth = 0;
  let path: number | undefined;
  let text: { readonly start: number; shows: boolean } | undefined;
  for (const { operator, operands, start, end } of operationsOf(content)) {
    if (operator === 'BMC' || operator === 'BDC') {
      depth++;
      text = undefined;
      const number = operands[operands.indexOf('/MCID') + 1];
      if (operands.includes('/MCID') && decoration.has(Number(number))) {
        cuts.push({ from: start, to: end, word: '/Artifact BMC' });
      }
    } else if (operator === 'EMC') {
      depth--;
    } else if (DRAWS_PATH.test(operator)) {
      path ??= start;
    } else if (PAINTS_PATH.test(operator)) {
      if (depth === 0) mark(path ?? start, end);
      path = undefined;
    } else if (operator === 'n') {
      path = undefined;
    } else if (PAINTS.test(operator)) {
      if (depth === 0) mark(start, end);
    } else if (operator === 'BT') {
      if (depth === 0) text = { start, shows: false };
    } else if (SHOWS_TEXT.test(operator)) {
      if (text) text.shows = true;
    } else if (operator === 'ET') {
      if (text?.shows) mark(text.start, end);
      text = undefined;
    }
  }
  let marked = '';
  let at = 0;
  for (const { from, to, word } of cuts) {
    marked += content.slice(at, from) + word;
    at = to;
  }
  return marked + content.slice(at);
}
