import { isCharacter } from '../letter-keys.ts';
import { COMMANDS, type Command } from './room.ts';

/** What a key does without asking for a command: by a feature for itself, or by the browser. */
type Gesture = 'pan' | 'leave';

/** What the keys of a kind do, by group and in the order in which the help lists them. */
type KeyGroup = readonly [
  name: 'walk' | 'screen' | 'draw' | 'find' | 'more',
  rows: readonly (readonly [does: Command | Gesture, keys: readonly string[]])[],
];

/**
 * Which keys ask for what. `Shift+` is the only modifier; PageUp, PageDown, `.`, `b`, F5, Shift+F5
 * and Escape are what presenter remotes send. A click is no key, and listed with them.
 */
export const KEY_GROUPS: readonly KeyGroup[] = [
  [
    'walk',
    [
      ['next', ['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'n']],
      ['previous', ['ArrowLeft', 'ArrowUp', 'Shift+ ', 'PageUp', 'p']],
      ['first', ['Home']],
      ['last', ['End']],
    ],
  ],
  [
    'screen',
    [
      ['fullScreen', ['f', 'F5', 'Shift+F5']],
      ['black', ['b', '.']],
      ['white', ['w', ',']],
      ['zoom', ['z', 'Alt+click']],
      ['pan', ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown']],
    ],
  ],
  [
    'draw',
    [
      ['laser', ['r']],
      ['pen', ['d']],
      ['undo', ['u']],
      ['clear', ['x', 'Delete']],
    ],
  ],
  [
    'find',
    [
      ['overview', ['o']],
      ['find', ['g', '/']],
      ['data', ['t']],
      ['provenance', ['i']],
    ],
  ],
  [
    'more',
    [
      ['speaker', ['s']],
      ['screens', ['e']],
      ['preflight', ['v']],
      ['language', ['l']],
      ['help', ['?', 'h']],
      ['leave', ['Escape']],
    ],
  ],
];

const ROWS = KEY_GROUPS.flatMap(([, rows]) => rows);

/** The command of a pressed key, or undefined when the key is not ours or a modifier says so. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // Shift is part of typing “?”, but makes another key of one that types nothing to be seen.
  const pressed = event.shiftKey && !isCharacter(key) ? `Shift+${key}` : key;
  const does = ROWS.find(([, keys]) => keys.includes(pressed))?.[0];
  return COMMANDS.find((command) => command === does);
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
