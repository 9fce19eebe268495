import { memoize } from '../memoize.ts';
import type { NumberLanguage } from './language.ts';
import { numberLanguage } from './languages.ts';

/** Abbreviations of units that may follow a number without a space; other letters there make a name, as in 5G. */
const ATTACHED =
  '(?:[kcm]?m|[km]?g|mg|t|[cm]?l|[kMGT]?Wh?|ha|[kKMGTP]?[bBo]|MHz|GHz|M|Md|Mds|Mrd|[mM]n|bn|tn|T|k|x|pts?|pp|px|ans?|min|s|ms|j)';
/** Abbreviations of units that also stand after a space, and are no words, in capitals or not. */
const SPACED = '(?:[kcm]m|kg|[kMGT]Wh?|[MG]Hz|ha|Mds?|Mrd|bn|mn)';
const CURRENCY_CODE = '(?:USD|EUR|GBP|CHF|JPY|CNY|US)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const TIME = '(?:2[0-4]|[01]?\\d):[0-5]\\d(?::[0-5]\\d)?';

/**
 * What has digits, but is no amount, in a language; in this order, as each expression sees the text without what those
 * before it found.
 * @param language undefined where only what all languages share is known
 * @param units further words for units: those of the deck's facts
 */
export function plainNumbers(
  lang: string,
  language: NumberLanguage | undefined,
  units: readonly string[],
): readonly RegExp[] {
  const words = [language?.units ?? [], units.map(escapeRegExp)].flat().join('|');
  const unit = `[%‰°\\p{Sc}]|${CURRENCY_CODE}(?!\\p{L})|(?:${words || '(?!)'}|${SPACED})(?!\\p{L})`;
  /** No unit follows, and no decimals or further digits. */
  const noUnit = `(?![\\d]|[.,]\\d|[\\s\\-‐‑]{0,2}(?:${unit})|${ATTACHED}(?![\\p{L}\\d]))`;
  const noCurrency = `(?<!(?<!\\p{Ll})\\p{Sc}\\s?|${CURRENCY_CODE}\\s?|[\\d.,])`;
  const notMore = language === undefined ? '' : `(?<!(?<!\\p{L})(?:${language.comparisons})\\s*)`;
  const and = [`[-–—,;/&+]`, language?.conjunctions ?? []].flat().join('|');
  const list = `\\d+(?:[.,]\\d+)*\\p{Ll}?(?:\\s*(?:${and})\\s*\\d+(?:[.,]\\d+)*)*(?!\\p{L})${noUnit}`;
  return [
    /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\p{L}+/giu,
    new RegExp(`(?<!\\d)\\d{4}-\\d\\d(?:-\\d\\d)?(?:T${TIME}Z?)?(?!\\d)`, 'gu'),
    new RegExp(`(?<![\\d/.])${DAY}([/.])${DAY}\\1(?:\\d{4}|\\d\\d)(?!\\d)`, 'gu'),
    ...dates(lang),
    /(?<![\d/])(?:24\/7|7\/7|24\s?h(?:eures)?\/24|7\s?j(?:ours)?\/7|16[:/]9|4[:/]3)(?![\d/])/giu,
    new RegExp(
      `(?<![\\d/.])(?:${DAY}/(?:1[0-2]|0[1-9])|(?:1[0-2]|0?[1-9])/(?:3[01]|2\\d|1[3-9]|\\d{4})|(?:3[01]|2\\d|1[3-9])/[1-9])(?![\\d/]|\\s*[%\\p{Sc}])`,
      'gu',
    ),
    new RegExp(`(?<![\\d:])${TIME}(?![\\d:])`, 'gu'),
    /(?:UTC|GMT)\s?[+−-]\s?\d{1,2}/gu,
    ...(language?.plain ?? []).map(
      ({ source, flags }) => new RegExp(`(?<![\\p{L}\\d.,])(?:${source})`, flags),
    ),
    new RegExp(
      `(?<![\\p{L}\\d])(?:§{1,2}|#|№|n[°º]s?|(?:${language?.parts ?? '(?!)'})(?!\\p{L}))\\s*${list}`,
      'giu',
    ),
    /(?<![\p{L}\d.,])v\.?\s?\d+(?:\.\d+)*(?![\p{L}\d])/giu,
    /(?<![\d.])\d+(?:\.\d+){2,}(?![\d.]*\d)/gu,
    new RegExp(`${noCurrency}\\d+\\.0${noUnit}`, 'gu'),
    // Letters that are no unit make a name: 5G, 3D, 4K, 1080p.
    new RegExp(
      `${noCurrency}(?<!\\p{L})(?:\\d+(?!${ATTACHED}(?!\\p{L}))\\p{L}[\\p{L}\\d]*|\\d+-D)(?!\\p{L})`,
      'gu',
    ),
    // A word of capitals: ISO 9001; one with a capital inside: iPhone 15.
    new RegExp(
      `(?<![\\p{L}\\d])(?!${CURRENCY_CODE}\\s)(?:\\p{Lu}{2,}|\\p{Ll}\\p{Lu}\\p{L}+)\\s\\d+(?:\\.\\d+)?${noUnit}`,
      'gu',
    ),
    // A capital inside a sentence: the Boeing 747.
    new RegExp(
      `(?<=[\\p{L}\\d,;)’']\\s+|[’'])(?!${CURRENCY_CODE}\\s)\\p{Lu}\\p{L}*[\\s-]\\d+(?:\\.\\d+)?${noUnit}`,
      'gu',
    ),
    ...years(language, noUnit, noCurrency, notMore),
  ];
}

/**
 * Days with the name of a month, as `Intl` knows it, with or without a year: `14–16 July 1789`, `July 14, 1789`. Made once
 * for a language: `Intl` takes as long for the names as the rest of a small deck.
 */
const dates = memoize((lang: string): readonly RegExp[] => {
  const language = numberLanguage(lang);
  const names = (['long', 'short'] as const).flatMap((style) => {
    const format = new Intl.DateTimeFormat(lang, { day: 'numeric', month: style, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2024, month, 14));
      return parts.find(({ type }) => type === 'month')?.value.replace(/\.$/, '') ?? '';
    });
  });
  const both = names
    .filter((name) => /\p{L}/u.test(name))
    .flatMap((name) => (/^sep/i.test(name) ? [name, 'Sept'] : [name]))
    .flatMap((name) => [name, name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)]);
  const month = `(?:${longestFirst(both.map(escapeRegExp))})\\.?(?!\\p{L})`;
  const weekdays = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
  const weekday = longestFirst(
    Array.from({ length: 7 }, (_, day) =>
      escapeRegExp(weekdays.format(Date.UTC(2024, 0, 1 + day))),
    ),
  );
  const day = `${DAY}(?:er|ᵉʳ|st|nd|rd|th|\\.|º)?`;
  const and = ['[-–—,/]', language?.conjunctions ?? []].flat().join('|');
  const days = `${day}(?:\\s*(?:${and})\\s*${day})*`;
  const year = `(?:,?\\s+(?:de\\s+)?\\d{3,4}(?!\\d|[.,]\\d))?`;
  return [
    new RegExp(`(?<![\\p{L}\\d.,])${days}\\s+(?:of\\s+|de\\s+)?${month}${year}`, 'gu'),
    new RegExp(`(?<!\\p{L})${month}\\s+${days}(?![\\d%]|\\s*[%\\p{Sc}])${year}`, 'gu'),
    new RegExp(`(?<!\\p{L})${month}\\s+['’]?\\d{2}(?![\\d%,.]|\\s*[%\\p{Sc}])`, 'gu'),
    new RegExp(
      `(?<!\\p{L})(?:${weekday}),?\\s+(?:the\\s+)?${day}(?!\\d|\\p{L}|\\s*[%\\p{Sc}])`,
      'giu',
    ),
  ];
});

/** A year, a span of years, a decade. Before 1000, or after 2199, it follows a word such as “in” and ends a clause. */
function years(
  language: NumberLanguage | undefined,
  noUnit: string,
  noCurrency: string,
  notMore: string,
): RegExp[] {
  const year = '(?:1\\d{3}|2[01]\\d\\d)';
  return [
    new RegExp(
      `${noCurrency}(?<!\\p{L})${notMore}${year}(?:\\s?[-–—/]\\s?(?:${year}|\\d\\d))?(?:s(?!\\p{L}))?(?!\\p{L})${noUnit}`,
      'giu',
    ),
    ...(language === undefined
      ? []
      : [
          new RegExp(
            `(?<!\\p{L})(?:${language.prepositions})\\s+(?:\\d{3}(?=\\s*(?:$|[,.;:!?)»”]))|2[2-9]\\d\\d|[3-9]\\d{3})${noUnit}`,
            'giu',
          ),
        ]),
  ];
}

function longestFirst(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
