/**
 * A number in the format of a language, with the minus sign “−” (U+2212) of printed texts: for most languages `Intl` has
 * the hyphen instead, which is shorter than a plus sign and lower than a digit.
 */
export function formatNumber(
  value: number,
  lang: string,
  options: Intl.NumberFormatOptions = {},
): string {
  return new Intl.NumberFormat(lang, options).format(value).replace('-', '−');
}
