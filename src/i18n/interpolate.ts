/**
 * Replaces `{name}` by the value of that name: `interpolate('{n} of {total}', { n: 3, total: 16 })`.
 * A placeholder without a value is left in the text.
 */
export function interpolate(
  message: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in values ? String(values[name]) : placeholder,
  );
}
