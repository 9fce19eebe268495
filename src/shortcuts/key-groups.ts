import { isCharacter } from './character-keys.ts';
import { pressedKey } from './pressed-key.ts';

/** A named group of commands and their keys, in the order of the help dialog. */
export type KeyGroup<Command extends string> = readonly [
  name: 'navigation' | 'screen' | 'draw' | 'find' | 'more',
  rows: readonly (readonly [command: Command, keys: readonly string[]])[],
];

/**
 * Returns a function that finds the command of a keydown event in the groups; undefined for keys
 * without a command and with Ctrl, Meta or Alt. `Shift+` is the only modifier in the groups.
 */
export function keyReader<Command extends string>(
  groups: readonly KeyGroup<Command>[],
): (event: KeyboardEvent) => Command | undefined {
  const rows = groups.flatMap(([, rows]) => rows);
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const key = pressedKey(event);
    // Shift is part of typing “?”; with a key that types no visible character it is a modifier.
    const pressed = event.shiftKey && !isCharacter(key) ? `Shift+${key}` : key;
    return rows.find(([, keys]) => keys.includes(pressed))?.[0];
  };
}
