import { operationsOf } from './content-stream.ts';

const CONSTRUCTS_PATH = /^(?:m|l|c|v|y|h|re)$/;
const PAINTS_PATH = /^(?:S|s|f|F|f\*|B|B\*|b|b\*)$/;
const PAINTS = /^(?:Do|sh)$/;
const SHOWS_TEXT = /^(?:Tj|TJ|'|")$/;

/**
 * Marks content outside the structure tree as artifacts: backgrounds, lines, generated content. Chromium leaves it
 * unmarked, which PDF/UA-1 (7.1) does not allow.
 * @param content of a page
 * @param decoration ids of marked content (MCID) that is to become an artifact as well
 */
export function markArtifacts(content: string, decoration: ReadonlySet<number>): string {
  const edits: { readonly from: number; readonly to: number; readonly replacement: string }[] = [];
  const mark = (start: number, end: number) => {
    edits.push({ from: start, to: start, replacement: '/Artifact BMC\n' });
    edits.push({ from: end, to: end, replacement: '\nEMC' });
  };
  let depth = 0;
  let pathStart: number | undefined;
  let text: { readonly start: number; isShown: boolean } | undefined;
  for (const { operator, operands, start, end } of operationsOf(content)) {
    if (operator === 'BMC' || operator === 'BDC') {
      depth++;
      text = undefined;
      const mcid = operands[operands.indexOf('/MCID') + 1];
      if (operands.includes('/MCID') && decoration.has(Number(mcid))) {
        edits.push({ from: start, to: end, replacement: '/Artifact BMC' });
      }
    } else if (operator === 'EMC') {
      depth--;
    } else if (CONSTRUCTS_PATH.test(operator)) {
      pathStart ??= start;
    } else if (PAINTS_PATH.test(operator)) {
      if (depth === 0) mark(pathStart ?? start, end);
      pathStart = undefined;
    } else if (operator === 'n') {
      pathStart = undefined;
    } else if (PAINTS.test(operator)) {
      if (depth === 0) mark(start, end);
    } else if (operator === 'BT') {
      if (depth === 0) text = { start, isShown: false };
    } else if (SHOWS_TEXT.test(operator)) {
      if (text) text.isShown = true;
    } else if (operator === 'ET') {
      if (text?.isShown) mark(text.start, end);
      text = undefined;
    }
  }
  let marked = '';
  let offset = 0;
  for (const { from, to, replacement } of edits) {
    marked += content.slice(offset, from) + replacement;
    offset = to;
  }
  return marked + content.slice(offset);
}
