import { isCharacter } from './character-keys.ts';
import { pressedKey } from './pressed-key.ts';

/** What the keys of a kind do, in the order in which the help lists them. */
export type KeyGroup<Does extends string> = readonly [
  name: 'walk' | 'screen' | 'draw' | 'find' | 'more',
  rows: readonly (readonly [does: Does, keys: readonly string[]])[],
];

/**
 * Reads pressed keys by a table of groups: what it returns tells what a key does, or undefined when the
 * key is not in the table or a modifier makes it one of the browser's. `Shift+` is the only modifier.
 */
export function keyReader<Does extends string>(
  groups: readonly KeyGroup<Does>[],
): (event: KeyboardEvent) => Does | undefined {
  const rows = groups.flatMap(([, rows]) => rows);
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const key = pressedKey(event);
    // Shift is part of typing “?”, but makes another key of one that types nothing to be seen.
    const pressed = event.shiftKey && !isCharacter(key) ? `Shift+${key}` : key;
    return rows.find(([, keys]) => keys.includes(pressed))?.[0];
  };
}
