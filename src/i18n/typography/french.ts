import type { Rule } from './rule.ts';

const NBSP = '\u00A0';
const NARROW = '\u202F';
/** A typed space, or one that a rule has set. */
const SPACE = '[ \\u00A0\\u202F]';

/** Words that are not separated from the number before them. */
const UNITS =
  'mille|millions?|milliards?|Md|M|k|euros?|dollars?|fois|points?|ans?|mois|jours?|heures?|minutes?|secondes?';

/**
 * French typography, from the “Lexique des règles typographiques en usage à l'Imprimerie nationale”. The
 * npm packages for French (richtypo 8, typograf 7) set a narrow space inside guillemets and before the
 * colon, or have no rules for numbers.
 */
export const french: readonly Rule[] = [
  { match: /\.{3}/g, by: '…' },
  { match: /(?<=\p{L})'(?=\p{L}|$)/gu, by: '’' },
  { match: /(?<=^|[\s(\u00A0\u202F])"(?=\S)/g, by: '«' },
  { match: /(?<=\S)"/g, by: '»' },
  { match: new RegExp(`(?<=«)${SPACE}?(?=[^ \\u00A0\\u202F])`, 'g'), by: NBSP },
  { match: new RegExp(`(?<=[^ \\u00A0\\u202F])${SPACE}?(?=»)`, 'g'), by: NBSP },
  { match: new RegExp(`(?<=[^\\s(!?;])${SPACE}?(?=[;!?])`, 'g'), by: NARROW },
  { match: new RegExp(`(?<=[^\\s:])${SPACE}?(?=:(?:\\s|$))`, 'g'), by: NBSP },
  {
    match: new RegExp(`(?<=\\d)${SPACE}?(?=[%‰€$])|(?<=\\S) (?=[%‰€$])|(?<=\\d) (?=°)`, 'g'),
    by: NBSP,
  },
  // A sign before a number, but not the plus of a sum or a name; the minus of a negative number has no space.
  { match: new RegExp(`(?<=(?:^|[\\s(«])[×+±§≈])${SPACE}?(?=\\d)`, 'g'), by: NBSP },
  { match: new RegExp(`(?<=(?:^|[\\s(«])−)${SPACE}(?=\\d)`, 'g'), by: NBSP },
  { match: new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}]))`, 'gu'), by: NBSP },
];
