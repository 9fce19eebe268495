import type { Command } from './room.ts';

/**
 * Which keys ask for what, in the order in which the help lists them. `Shift+` is the only
 * modifier; PageUp, PageDown, `.`, `b` and F5 are what presenter remotes send.
 */
export const KEY_MAP: readonly (readonly [Command, readonly string[]])[] = [
  ['next', ['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'n']],
  ['previous', ['ArrowLeft', 'ArrowUp', 'Shift+ ', 'PageUp', 'p']],
  ['first', ['Home']],
  ['last', ['End']],
  ['overview', ['o']],
  ['fullScreen', ['f']],
  ['pause', ['b', '.']],
  ['jump', ['g']],
  ['data', ['t']],
  ['provenance', ['i']],
  ['speaker', ['s']],
  ['preflight', ['v']],
  ['language', ['l']],
  ['help', ['?', 'h']],
];

/** The command of a pressed key, or undefined when the key is not ours or a modifier says so. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // Shift is part of typing “?”, but makes another key of the space bar.
  const pressed = event.shiftKey && key === ' ' ? 'Shift+ ' : key;
  return KEY_MAP.find(([, keys]) => keys.includes(pressed))?.[0];
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** A key as it is printed on the keyboard, in the language of the deck. */
export function keyLabel(key: string, names: Readonly<Record<string, string>>): string {
  return key
    .split(/\+(?=.)/)
    .map((part) => SIGNS[part] ?? names[part] ?? part.toUpperCase())
    .join(' + ');
}
