import type { Rule } from './rule.ts';

/** English typography: curly quotes and apostrophes, the ellipsis, no break between a number and its unit. */
export const english: readonly Rule[] = [
  { match: /\.{3}/g, by: '…' },
  { match: /(?<=^|[\s([—–])"(?=\S)/g, by: '“' },
  { match: /"/g, by: '”' },
  // Omitted letters at the start of a word: an apostrophe, although it is where a quote would open.
  { match: /'(?=(?:til|tis|twas|em)(?!['\p{L}]))/giu, by: '’' },
  { match: /(?<=\p{L} )'(?=n'? \p{L})/gu, by: '’' },
  { match: /(?<=^|[\s([—–“])'(?=\p{L})/gu, by: '‘' },
  { match: /'/g, by: '’' },
  { match: /(?<=[×+−±§≈]) (?=\d)|(?<=\d) (?=°)/g, by: '\u00A0' },
  {
    match: /(?<=\d)(?<!(?<!\d)(?:19|20)\d\d) (?=(?:billion|million|thousand|percent)\b)/g,
    by: '\u00A0',
  },
];
