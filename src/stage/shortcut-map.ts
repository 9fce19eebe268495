import { type KeyGroup, keyReader } from '../shortcuts/key-groups.ts';
import { DRAWING_KEYS, NAVIGATION_KEYS } from '../shortcuts/shared-shortcuts.ts';
import type { Command } from './context.ts';

/** Keys that are no command: a feature or the browser handles them. */
type Gesture = 'pan' | 'leave';

/**
 * The keys of each command. `Shift+` is the only modifier; PageUp, PageDown, `.`, `b`, F5, Shift+F5
 * and Escape are what presenter remotes send. A click is not a key, but is listed in the help.
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

/** The command of a pressed key; undefined where it has none, or a modifier changes it. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const action = read(event);
  return action === 'pan' || action === 'leave' ? undefined : action;
}
