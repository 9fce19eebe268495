/** Puts values in the place of `{name}`: `fill('{n} of {total}', { n: 3, total: 16 })`. */
export function interpolate(
  wording: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return wording.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}
