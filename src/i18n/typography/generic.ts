import type { Rule } from './rule.ts';

/**
 * What most languages agree on: the ellipsis, the apostrophe between letters, no break between a number and a sign that
 * is typed after a space. Quotation marks differ, and stay as they are typed.
 */
export const generic: readonly Rule[] = [
  { match: /\.{3}/g, by: '…' },
  { match: /(?<=\p{L})'(?=\p{L})/gu, by: '’' },
  { match: /(?<=\d) (?=[%‰°€$£])/g, by: '\u00A0' },
];
