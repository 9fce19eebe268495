import { decimalsOf, formatNumber } from '../../i18n/format-number.ts';

/** A number as a fact writes it: “1 234,5”, “1,234.5”. */
const NUMBER = /\d(?:[\d.,\s\u00A0\u202F]*\d)?/;

/** Writes the numbers of an axis: without a unit, and one of them with that of a fact. */
export interface AmountFormat {
  plain(value: number): string;
  withUnit(value: number): string;
}

/**
 * The format of an axis in a language.
 * @param sample a fact's number with its unit, as in `short`; the unit is what is beside the number
 */
export function amountFormat(lang: string, sample = ''): AmountFormat {
  const plain = (value: number) =>
    formatNumber(value, lang, { maximumFractionDigits: decimalsOf(value) });
  const unsigned = sample.replace(/^[+−]\s?/, '');
  return {
    plain,
    withUnit(value) {
      const sign = value < 0 ? '−' : '';
      return NUMBER.test(unsigned)
        ? sign + unsigned.replace(NUMBER, () => plain(Math.abs(value)))
        : plain(value);
    },
  };
}
