import { type KeyGroup, keyReader } from '../shortcuts/key-groups.ts';
import { DRAWING_KEYS, NAVIGATION_KEYS } from '../shortcuts/shared-shortcuts.ts';
import type { Command } from './context.ts';

/** What a key does without asking for a command: by a feature for itself, or by the browser. */
type Gesture = 'pan' | 'leave';

/**
 * Which keys ask for what. `Shift+` is the only modifier; PageUp, PageDown, `.`, `b`, F5, Shift+F5
 * and Escape are what presenter remotes send. A click is no key, and listed with them.
 */
export const KEY_GROUPS: readonly KeyGroup<Command | Gesture>[] = [
  NAVIGATION_KEYS,
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
  DRAWING_KEYS,
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
      ['share', ['k']],
      ['preflight', ['v']],
      ['language', ['l']],
      ['help', ['?', 'h']],
      ['leave', ['Escape']],
    ],
  ],
];

const read = keyReader(KEY_GROUPS);

/** The command of a pressed key, or undefined when the key is not ours or a modifier says so. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const does = read(event);
  return does === 'pan' || does === 'leave' ? undefined : does;
}
