import type { NumberLanguage } from './language.ts';

const ONES = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const PARTS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

const WORD = `(?:${[...ONES, ...TENS].sort((a, b) => b.length - a.length).join('|')}|hundred|thousand)`;
const CARDINAL = `${WORD}(?:[\\s-]+(?:and[\\s-]+)?${WORD})*`;
const SHARE = `(?:${PARTS.join('|')}|halve|fourth)s?`;
const MAGNITUDE = '(?:m|b|tr)illion';
const CURRENCY = 'dollars?|euros?|pounds?|yen|yuan|rupees?|francs?|roubles?|rubles?';
const UNITS = [
  `${MAGNITUDE}s?|thousand|hundred|bn|percent|per\\s+cent|percentage\\s+points?`,
  `${CURRENCY}|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|tons?|tonnes?|kilos?|kilograms?|lit(?:re|er)s?|hectares?|acres?`,
  '(?:kilo|mega|giga|tera)?watts?(?:[\\s-]hours?)?|(?:mega|giga|tera|peta)?bytes?|barrels?|degrees?',
].join('|');

/** Numbers and amounts in English. */
export const english: NumberLanguage = {
  parts:
    'pages?|pp?\\.|paragraphs?|paras?\\.?|fig(?:ure|\\.)s?|figs\\.|tables?|charts?|chapters?|ch(?:ap)?\\.|sections?|secs?\\.|parts?|acts?|scenes?|slides?|articles?|arts?\\.|nos?\\.|number|numbers|nr\\.?|volumes?|vols?\\.|books?|appendix|annex|notes?|footnotes?|lines?|l\\.|verses?|steps?|stages?|phases?|levels?|questions?|points|items?|options?|rules?|examples?|scenarios?|equations?|eqs?\\.|versions?|ver\\.|v\\.|days?|weeks?|rooms?|gates?|platforms?|floors?|tracks?|episodes?|ep\\.|seasons?|editions?|issues?|exhibits?|lessons?|route|web',
  units: `${UNITS}|people|persons|employees|workers|jobs|users|customers|times|years|months|weeks|days|hours|minutes|seconds`,
  comparisons:
    '(?:more|less|fewer|better)\\s+than|at\\s+(?:least|most)|up\\s+to|over|some|nearly|almost|exactly',
  conjunctions: 'and|or|to|through',
  prepositions: 'in|since|until|till|before|after|from|around|about|circa|c\\.|year|the\\s+year',
  plain: [
    /\d{1,2}(?=\s*(?:[-–]|to|or|and)\s*\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?\s?m(?!\p{L}))/giu,
    /\d+(?:st|nd|rd|th)(?!\p{L})/giu,
    /\d{1,2}(?:[:.]\d\d)?\s*(?:a\.?\s?m\.?|p\.?\s?m\.?|o['’]clock|noon)(?!\p{L})/giu,
    /\d{1,4}\s*(?:BCE?|CE|AD)(?!\p{L})/gu,
    /(?:AD|A\.D\.)\s*\d{1,4}/gu,
    /['’]?\d{1,2}0s(?!\p{L})/giu,
  ],
  inWords: [
    new RegExp(
      `(?<![\\p{L}-])(?:${CARDINAL}|half\\s+an?|an?)[\\s-]+${MAGNITUDE}s?(?!\\p{L})`,
      'giu',
    ),
    new RegExp(`(?<![\\p{L}-])${CARDINAL}[\\s-]+(?:${UNITS})(?!\\p{L})`, 'giu'),
    new RegExp(
      `(?<![\\p{L}-])(?:one|two|three|four|five|six|seven|eight|nine)[\\s-]+${SHARE}(?![\\p{L}-]|\\s+(?:part(?:y|ies)|persons?|of\\s+an\\s+hour))`,
      'giu',
    ),
    new RegExp(
      `(?<![\\p{L}-])an?\\s+${SHARE}(?=\\s+of\\s)(?!\\s+of\\s+(?:an\\s+hour|a\\s+century))`,
      'giu',
    ),
    /(?<!(?:first|second|other|last|latter|better)\s+)(?<![\p{L}-])half(?=\s+(?:of|the|its|their|his|her|our|all)\s)/giu,
    new RegExp(
      `(?<![\\p{L}-])(?!(?:one|two)\\s)${CARDINAL}\\s+times(?=\\s+(?:as|more|less|fewer|larger|bigger|higher|greater|the|what|that|its|their)\\s)`,
      'giu',
    ),
  ],
  valueOf(words) {
    const known = words.toLowerCase().match(/\p{L}+/gu) ?? [];
    let value = 0;
    for (const word of known) {
      if (ONES.includes(word)) value += ONES.indexOf(word);
      else if (TENS.includes(word)) value += (TENS.indexOf(word) + 2) * 10;
      else if (word === 'hundred') value = Math.max(value, 1) * 100;
      else if (word === 'thousand') value = Math.max(value, 1) * 1000;
    }
    const part = PARTS.indexOf(
      (known.at(-1) ?? '')
        .replace(/^halve/, 'half')
        .replace('fourth', 'quarter')
        .replace(/s$/, ''),
    );
    if (part >= 0) return (Math.max(value, 1) / (part + 2)) * 100;
    return known[0] === 'half' ? 0.5 : value || 1;
  },
};
