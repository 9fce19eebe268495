const SIGNS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/**
 * A key as it is printed on the keyboard: `Maj + ←`.
 * @param names keys whose caps carry a word, in the language of the deck
 */
export function keyLabel(key: string, names: Readonly<Record<string, string>>): string {
  return key
    .split(/\+(?=.)/)
    .map((part) => SIGNS[part] ?? names[part] ?? part.toUpperCase())
    .join(' + ');
}
