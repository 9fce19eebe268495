/** How many decimals a number has at most: two, or below a tenth as many as its first two digits need. */
export function decimalsOf(value: number): number {
  const size = Math.abs(value);
  return size > 0 && size < 0.1 ? Math.min(20, 1 - Math.floor(Math.log10(size))) : 2;
}

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
