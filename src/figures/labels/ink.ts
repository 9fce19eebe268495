/** Heights of the deck's label typeface above and below the baseline, in multiples of the size. */
const ASCENDER = 0.75;
const DESCENDER = 0.22;

/** How far the ink of a text reaches above and below its baseline, in multiples of its size. */
export function inkOf(text: string): { readonly above: number; readonly below: number } {
  return { above: ASCENDER, below: /[gjpqyçQ,;()[\]{}|§$]/.test(text) ? DESCENDER : 0.02 };
}
