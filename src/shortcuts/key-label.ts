const SYMBOLS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/**
 * A key as printed on the keyboard: `Maj + ←`.
 * @param names localized names by `KeyboardEvent.key`
 */
export function keyLabel(key: string, names: Readonly<Record<string, string>>): string {
  return key
    .split(/\+(?=.)/)
    .map((part) => SYMBOLS[part] ?? names[part] ?? part.toUpperCase())
    .join(' + ');
}
