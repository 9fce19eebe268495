import type { KeyGroup } from './key-groups.ts';

/** The keys that walk, in every window of a talk; PageUp and PageDown are what presenter remotes send. */
export const NAVIGATION_KEYS: KeyGroup<'next' | 'previous' | 'first' | 'last'> = [
  'walk',
  [
    ['next', ['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'n']],
    ['previous', ['ArrowLeft', 'ArrowUp', 'Shift+ ', 'PageUp', 'p']],
    ['first', ['Home']],
    ['last', ['End']],
  ],
];

/** The keys that point and draw, in every window of a talk. */
export const DRAWING_KEYS: KeyGroup<'laser' | 'pen' | 'undo' | 'clear'> = [
  'draw',
  [
    ['laser', ['r']],
    ['pen', ['d']],
    ['undo', ['u']],
    ['clear', ['x', 'Delete']],
  ],
];
