/** The number of pixels of a computed length; 0 for a keyword. */
export const pixels = (value: string) => Number.parseFloat(value) || 0;

/** The items of a list of CSS values, separated outside of parentheses. */
export function listOf(value: string, separator = ','): string[] {
  const items = [''];
  let depth = 0;
  for (const character of value) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === separator && depth === 0) items.push('');
    else items[items.length - 1] += character;
  }
  return items.map((item) => item.trim()).filter(Boolean);
}

/** A computed length: `40px`, `50%`, `calc(100% - 8px)`; `auto` is the whole. */
export function lengthOf(value: string, whole: number): number {
  if (!/\d/.test(value)) return whole;
  return [...value.replace(/^calc\(|\)$/g, '').matchAll(/([+-]?)\s*(-?[\d.]+)(px|%)/g)].reduce(
    (sum, [, sign, number, unit]) =>
      sum + (sign === '-' ? -1 : 1) * Number(number) * (unit === '%' ? whole / 100 : 1),
    0,
  );
}
