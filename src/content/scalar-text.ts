/** A text, number or truth value as text; empty for a list or a group of keys, of which one may be `toString`. */
export function scalarText(value: unknown): string {
  return Object(value) === value ? '' : String(value);
}
